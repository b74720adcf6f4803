// All enumerators have a case, but the value came from outside.
#include "../flags.h"

enum class Mode : unsigned char { Old, New };

static void check(Mode mode) {
  switch (mode) {
  case Mode::Old:
    return;
  case Mode::New:
    return;
  }
  sink(); // ungated: discount_codes
}

static void run(Mode mode) {
  switch (mode) {
  case Mode::Old:
  case Mode::New:
    note("known");
    break;
  default:
    sink(); // ungated: discount_codes
  }
}

int main() {
  check(static_cast<Mode>(7));
  run(static_cast<Mode>(7));
}
