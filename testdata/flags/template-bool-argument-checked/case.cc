// Only the instance with the check is used.
#include "../flags.h"

template <bool Checked> static void apply() {
  if constexpr (Checked) {
    if (!flags.isEnabled("discount_codes"))
      return;
  }
  sink(); // gated: discount_codes
}

static void run() { apply<true>(); }

int main() { run(); }
