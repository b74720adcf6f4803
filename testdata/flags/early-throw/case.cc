// Throws when the flag is off; whoever catches does something else.
#include "../flags.h"

static void run() {
  if (!flags.isEnabled("discount_codes"))
    throw 1;
  sink(); // gated: discount_codes
}

int main() {
  try {
    run();
  } catch (int) {
    note("off");
  }
}
