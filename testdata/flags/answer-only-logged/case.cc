// The answer goes to the log only.
#include "../flags.h"

static void run() {
  bool on = flags.isEnabled("discount_codes");
  note(on ? "on" : "off");
  sink(); // ungated: discount_codes
}

int main() { run(); }
