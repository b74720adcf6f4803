// A std::function is empty unless the flag is on.
#include "../flags.h"

#include <functional>

static void withDiscounts() {
  sink(); // gated: discount_codes
}

static void run() {
  std::function<void()> apply;
  if (flags.isEnabled("discount_codes"))
    apply = withDiscounts;
  if (apply)
    apply();
}

int main() { run(); }
