// A template decides by its argument; the instance without the check is used, too.
#include "../flags.h"

template <bool Checked> static void apply() {
  if constexpr (Checked) {
    if (!flags.isEnabled("discount_codes"))
      return;
  }
  sink(); // ungated: discount_codes
}

static void run() {
  apply<true>();
  apply<false>();
}

int main() { run(); }
