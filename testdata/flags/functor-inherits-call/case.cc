// An object whose operator() is that of its base is given as a function.
#include "../flags.h"
#include <functional>

struct Apply {
  void operator()() const {
    sink(); // ungated: discount_codes
  }
};
struct Loud : Apply {};

static void run() {
  if (flags.isEnabled("discount_codes"))
    Apply{}();
  std::function<void()> task = Loud{};
  task();
}

int main() { run(); }
