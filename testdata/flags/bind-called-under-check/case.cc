// Bound under the check, called later if bound.
#include "../flags.h"

#include <functional>

static void apply(int) {
  sink(); // gated: discount_codes
}

static void run() {
  std::function<void()> later;
  if (flags.isEnabled("discount_codes"))
    later = std::bind(apply, 3);
  if (later)
    later();
}

int main() { run(); }
