// Has an optional and does not look into it.
#include "../flags.h"

#include <optional>

static std::optional<int> percent() {
  if (!flags.isEnabled("discount_codes"))
    return std::nullopt;
  return 3;
}

static void run() {
  auto value = percent();
  (void)value;
  sink(); // ungated: discount_codes
}

int main() { run(); }
