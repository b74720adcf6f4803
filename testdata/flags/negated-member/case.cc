// The member says that the feature is off.
#include "../flags.h"

class Checkout {
public:
  Checkout() : disabled(!flags.isEnabled("discount_codes")) {}

  void pay() const {
    if (disabled)
      return;
    sink(); // gated: discount_codes
  }

private:
  bool disabled;
};

static void run() { Checkout().pay(); }

int main() { run(); }
