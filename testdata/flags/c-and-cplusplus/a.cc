// The check is in C, the work in C++.
#include "../flags.h"

extern "C" int discounts_on(void);

static void run() {
  if (discounts_on())
    sink(); // gated: discount_codes
}

int main() { run(); }
