// The helper gives a value when off, too.
#include "../flags.h"

#include <optional>

static std::optional<int> percent() {
  if (!flags.isEnabled("discount_codes"))
    return 0;
  return 3;
}

static void run() {
  if (percent())
    sink(); // ungated: discount_codes
}

int main() { run(); }
