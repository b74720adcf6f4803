// The base class asks before it calls the part that classes fill in.
#include "../flags.h"

class Step {
public:
  virtual ~Step() = default;

  void go() {
    if (!flags.isEnabled("discount_codes"))
      return;
    act();
  }

protected:
  virtual void act() = 0;
};

class DiscountStep : public Step {
  void act() override {
    sink(); // gated: discount_codes
  }
};

static void run() {
  DiscountStep step;
  Step &any = step;
  any.go();
}

int main() { run(); }
