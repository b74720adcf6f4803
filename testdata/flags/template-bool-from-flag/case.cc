// The flag picks the instance; the other one does not do it.
#include "../flags.h"

template <bool Discounts> static void pay() {
  if constexpr (Discounts)
    sink(); // gated: discount_codes
  else
    note("old");
}

static void run() {
  if (flags.isEnabled("discount_codes"))
    pay<true>();
  else
    pay<false>();
}

int main() { run(); }
