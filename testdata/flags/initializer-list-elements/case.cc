// The elements of an initializer_list die after the call.
#include "../flags.h"

#include <initializer_list>

struct Code {
  explicit Code(int) {}

  ~Code() {
    sink(); // ungated: discount_codes
  }
};

static void add(std::initializer_list<Code>) {}

static void run() {
  add({Code(1)});
  if (flags.isEnabled("discount_codes"))
    add({Code(2)});
}

int main() { run(); }
