// A constant beside the check.
#include "../flags.h"

constexpr bool shipped = true;

static void run() {
  if (shipped && flags.isEnabled("discount_codes"))
    sink(); // gated: discount_codes
}

int main() { run(); }
