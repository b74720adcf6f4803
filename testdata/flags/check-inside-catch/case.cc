// A handler asks before it goes on.
#include "../flags.h"

static void run() {
  try {
    throw 1;
  } catch (int) {
    if (flags.isEnabled("discount_codes"))
      sink(); // gated: discount_codes
  }
}

int main() { run(); }
