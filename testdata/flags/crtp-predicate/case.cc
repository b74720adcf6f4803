// The base asks the derived class by its type.
#include "../flags.h"

template <class Derived> struct Step {
  void go() {
    if (static_cast<Derived *>(this)->allowed())
      sink(); // gated: discount_codes
  }
};

struct DiscountStep : Step<DiscountStep> {
  bool allowed() { return flags.isEnabled("discount_codes"); }
};

static void run() {
  DiscountStep step;
  step.go();
}

int main() { run(); }
