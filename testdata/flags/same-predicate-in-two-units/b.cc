#include "../flags.h"

void other();

static bool allowed() { return coin(); }

void other() {
  if (allowed())
    sink(); // ungated: discount_codes
}
