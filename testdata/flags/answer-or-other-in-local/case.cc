// Asks once for the log and another condition for the work.
#include "../flags.h"

static void run() {
  const bool on = flags.isEnabled("discount_codes");
  note(on ? "on" : "off");
  const bool really = on || coin();
  if (really)
    sink(); // ungated: discount_codes
}

int main() { run(); }
