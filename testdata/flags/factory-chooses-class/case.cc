// Only one class of two has the feature, and it is made only when on.
#include "../flags.h"

struct Pricing {
  virtual ~Pricing() = default;
  virtual void apply() = 0;
};

struct NewPricing : Pricing {
  void apply() override {
    sink(); // gated: discount_codes
  }
};

struct OldPricing : Pricing {
  void apply() override { note("old"); }
};

static Pricing *make() {
  if (flags.isEnabled("discount_codes"))
    return new NewPricing;
  return new OldPricing;
}

static void run() {
  Pricing *pricing = make();
  pricing->apply();
  delete pricing;
}

int main() { run(); }
