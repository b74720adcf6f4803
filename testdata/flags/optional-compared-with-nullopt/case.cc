// != nullopt.
#include "../flags.h"

#include <optional>

static std::optional<int> percent() {
  std::optional<int> result;
  if (flags.isEnabled("discount_codes"))
    result = 3;
  return result;
}

static void run() {
  const auto value = percent();
  if (value != std::nullopt)
    sink(); // gated: discount_codes
}

int main() { run(); }
