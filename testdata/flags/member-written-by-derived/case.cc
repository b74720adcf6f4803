// A derived class writes the protected member.
#include "../flags.h"

class Step {
public:
  void init() { on = flags.isEnabled("discount_codes"); }

  void go() {
    if (on)
      sink(); // ungated: discount_codes
  }

protected:
  bool on = false;
};

class ForcedStep : public Step {
public:
  void force() { on = true; }
};

static void run() {
  ForcedStep step;
  step.init();
  step.force();
  step.go();
}

int main() { run(); }
