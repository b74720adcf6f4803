// A helper gives no value when the flag is off.
#include "../flags.h"

#include <optional>

static std::optional<int> percent() {
  if (!flags.isEnabled("discount_codes"))
    return std::nullopt;
  return 3;
}

static void run() {
  auto value = percent();
  if (value)
    sink(); // gated: discount_codes
}

int main() { run(); }
