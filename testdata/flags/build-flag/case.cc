// run: no
// A macro of the build takes the place of a flag.
#include "../flags.h"

static void run() {
#ifdef ENABLE_DISCOUNT_CODES
  sink(); // maybe: discount_codes (not built here)
#else
  note("old");
#endif
}

int main() { run(); }
