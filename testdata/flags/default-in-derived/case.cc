// Virtual calls take the default argument of the static type.
#include "../flags.h"

struct Step {
  virtual ~Step() = default;

  virtual void apply(bool on = true) { note(on ? "on" : "off"); }
};

struct DiscountStep : Step {
  void apply(bool on = false) override {
    if (on)
      sink(); // ungated: discount_codes
  }
};

static void run() {
  DiscountStep step;
  Step &any = step;
  any.apply();
  step.apply(flags.isEnabled("discount_codes"));
}

int main() { run(); }
