// A member points to the new function only when on.
#include "../flags.h"

static void applyNew() {
  sink(); // gated: discount_codes
}

static void applyOld() { note("old"); }

class Checkout {
public:
  Checkout() : apply(flags.isEnabled("discount_codes") ? applyNew : applyOld) {}

  void pay() const { apply(); }

private:
  void (*apply)();
};

static void run() { Checkout().pay(); }

int main() { run(); }
