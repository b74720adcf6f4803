// Thrown by a destructor, and by what a lambda is made of.
#include "../flags.h"

struct Commit {
  ~Commit() noexcept(false) { throw 1; }
};

static int require() {
  if (!flags.isEnabled("discount_codes"))
    throw 1;
  return 1;
}

static void run() {
  bool on = flags.isEnabled("discount_codes");
  try {
    Commit commit;
    on = true;
  } catch (int) {
    if (on)
      sink(); // ungated: discount_codes
  }
  try {
    auto later = [n = require()] { return n; };
  } catch (int) {
    sink(); // ungated: discount_codes
  }
}

int main() { run(); }
