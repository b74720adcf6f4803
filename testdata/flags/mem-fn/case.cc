// std::mem_fn without a check.
#include "../flags.h"

#include <functional>

struct Discounts {
  void apply() const {
    sink(); // ungated: discount_codes
  }
};

static void run() {
  const Discounts discounts;
  std::mem_fn (&Discounts::apply)(discounts);
  if (flags.isEnabled("discount_codes"))
    discounts.apply();
}

int main() { run(); }
