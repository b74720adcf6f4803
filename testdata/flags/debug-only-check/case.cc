// The check is under NDEBUG's else.
#define NDEBUG

#include "../flags.h"

static void run() {
#ifndef NDEBUG
  if (!flags.isEnabled("discount_codes"))
    return;
#endif
  sink(); // ungated: discount_codes
}

int main() { run(); }
