// The predicate asks itself for a smaller number, and the end says yes.
#include "../flags.h"

static bool allowed(int depth) {
  return depth == 0 ||
         (flags.isEnabled("discount_codes") && allowed(depth - 1));
}

static void run() {
  if (allowed(coin()))
    sink(); // ungated: discount_codes
}

int main() { run(); }
