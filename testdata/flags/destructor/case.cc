// The destructor runs on the way out, too.
#include "../flags.h"

struct Basket {
  ~Basket() {
    sink(); // ungated: discount_codes
  }
};

static void run() {
  Basket basket;
  if (!flags.isEnabled("discount_codes"))
    return;
  note("on");
}

int main() { run(); }
