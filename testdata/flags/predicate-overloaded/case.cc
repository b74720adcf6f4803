// One overload asks, the other does not.
#include "../flags.h"

static bool allowed(int) { return flags.isEnabled("discount_codes"); }

static bool allowed(long) { return coin(); }

static void run() {
  if (allowed(1))
    sink(); // gated: discount_codes
  if (allowed(1L))
    sink(); // ungated: discount_codes
}

int main() { run(); }
