// A class takes the place of the method that asks.
#include "../flags.h"

struct Step {
  virtual ~Step() = default;

  virtual void go() {
    if (!flags.isEnabled("discount_codes"))
      return;
    act();
  }

  virtual void act() {}
};

struct DiscountStep : Step {
  void go() override { act(); }

  void act() override {
    sink(); // ungated: discount_codes
  }
};

static void run() {
  DiscountStep step;
  Step &any = step;
  any.go();
}

int main() { run(); }
