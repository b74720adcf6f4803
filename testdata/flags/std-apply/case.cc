// std::apply without a check.
#include "../flags.h"

#include <tuple>

static void apply(int, int) {
  sink(); // ungated: discount_codes
}

static void run() {
  std::apply(apply, std::make_tuple(1, 2));
  if (flags.isEnabled("discount_codes"))
    apply(1, 2);
}

int main() { run(); }
