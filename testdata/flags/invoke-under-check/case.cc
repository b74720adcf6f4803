// std::invoke under the check.
#include "../flags.h"

#include <functional>

static void apply(int) {
  sink(); // gated: discount_codes
}

static void run() {
  if (flags.isEnabled("discount_codes"))
    std::invoke(apply, 3);
}

int main() { run(); }
