// has_value() instead of the conversion.
#include "../flags.h"

#include <optional>

static std::optional<int> percent() {
  if (flags.isEnabled("discount_codes"))
    return 3;
  return {};
}

static void run() {
  if (!percent().has_value())
    return;
  sink(); // gated: discount_codes
}

int main() { run(); }
