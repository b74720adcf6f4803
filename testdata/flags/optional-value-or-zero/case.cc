// A value is replaced by zero when there is none.
#include "../flags.h"

#include <optional>

static std::optional<int> percent() {
  if (flags.isEnabled("discount_codes"))
    return 3;
  return std::nullopt;
}

static void run() {
  if (percent().value_or(0) > 0)
    sink(); // maybe: discount_codes (a number that is 0 when off)
}

int main() { run(); }
