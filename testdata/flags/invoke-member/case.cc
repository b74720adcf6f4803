// std::invoke.
#include "../flags.h"

#include <functional>

struct Discounts {
  void apply() {
    sink(); // ungated: discount_codes
  }
};

static void run() {
  Discounts discounts;
  std::invoke(&Discounts::apply, discounts);
  if (flags.isEnabled("discount_codes"))
    discounts.apply();
}

int main() { run(); }
