// Not to be one mode is to be another, not to be the first.
#include "../flags.h"

enum class Mode { Off, Old, New };

static void run() {
  Mode mode = flags.isEnabled("discount_codes") ? Mode::New : Mode::Old;
  if (mode == Mode::New)
    note("new");
  else
    sink(); // ungated: discount_codes
}

int main() { run(); }
