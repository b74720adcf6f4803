// The handler is where "off" ends.
#include "../flags.h"

static void run() {
  try {
    if (!flags.isEnabled("discount_codes"))
      throw 1;
    note("on");
  } catch (int) {
    sink(); // ungated: discount_codes
  }
}

int main() { run(); }
