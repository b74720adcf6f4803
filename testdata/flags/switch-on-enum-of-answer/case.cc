// The case of the enumerator that is zero.
#include "../flags.h"

enum class Mode { Off, New };

static void run() {
  Mode mode = flags.isEnabled("discount_codes") ? Mode::New : Mode::Off;
  switch (mode) {
  case Mode::Off:
    sink(); // ungated: discount_codes
    break;
  case Mode::New:
    note("new");
  }
}

int main() { run(); }
