#include "../flags.h"

void other(void);

static int allowed(void) { return 1; }

void other(void) {
  if (allowed())
    sink(); // ungated: discount_codes
}
