// The preprocessor decides between the check and nothing.
#include "../flags.h"

static void run() {
#ifdef WITHOUT_DISCOUNTS
  note("old");
#else
  if (flags.isEnabled("discount_codes"))
#endif
  sink(); // gated: discount_codes
}

int main() { run(); }
