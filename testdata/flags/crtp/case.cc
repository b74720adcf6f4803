// The base calls the derived class by its type.
#include "../flags.h"

template <class Derived> struct Step {
  void go() { static_cast<Derived *>(this)->act(); }
};

struct DiscountStep : Step<DiscountStep> {
  void act() {
    sink(); // ungated: discount_codes
  }
};

static void run() {
  DiscountStep step;
  step.go();
  if (flags.isEnabled("discount_codes"))
    step.act();
}

int main() { run(); }
