// Tells the compiler what is likely.
#include "../flags.h"

static void run() {
  if (__builtin_expect(!flags.isEnabled("discount_codes"), 0))
    return;
  sink(); // gated: discount_codes
}

int main() { run(); }
