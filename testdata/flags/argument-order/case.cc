// The answer is in the wrong place.
#include "../flags.h"

static void apply(bool verbose, bool discounts) {
  note(verbose ? "verbose" : "quiet");
  if (discounts)
    sink(); // ungated: discount_codes
}

static void run() { apply(flags.isEnabled("discount_codes"), coin()); }

int main() { run(); }
