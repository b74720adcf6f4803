// A macro hides the assignment.
#include "../flags.h"

#define LOAD(variable) ((variable) = true)

static void run() {
  bool on = flags.isEnabled("discount_codes");
  LOAD(on);
  if (on)
    sink(); // ungated: discount_codes
}

int main() { run(); }
