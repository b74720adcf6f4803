// std::bind_front without a check.
#include "../flags.h"

#include <functional>

static void apply(int, int) {
  sink(); // ungated: discount_codes
}

static void run() {
  const auto bound = std::bind_front(apply, 3);
  bound(4);
  if (flags.isEnabled("discount_codes"))
    apply(1, 2);
}

int main() { run(); }
