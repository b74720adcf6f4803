// An optional from an optional.
#include "../flags.h"

#include <optional>

static std::optional<int> rule() {
  if (!flags.isEnabled("discount_codes"))
    return std::nullopt;
  return 3;
}

static std::optional<int> percent() {
  const auto found = rule();
  if (!found)
    return std::nullopt;
  return *found * 2;
}

static void run() {
  if (const auto value = percent())
    sink(); // gated: discount_codes
}

int main() { run(); }
