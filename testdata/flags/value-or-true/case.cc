// No answer counts as a yes.
#include "../flags.h"

#include <optional>

static std::optional<bool> ask() {
  if (coin())
    return std::nullopt;
  return flags.isEnabled("discount_codes");
}

static void run() {
  if (ask().value_or(true))
    sink(); // ungated: discount_codes
}

int main() { run(); }
