// The member that says "off" is false before anybody asks.
#include "../flags.h"

class Checkout {
public:
  void init() { disabled = !flags.isEnabled("discount_codes"); }

  void pay() const {
    if (!disabled)
      sink(); // ungated: discount_codes
  }

private:
  bool disabled = false;
};

static void run() {
  Checkout checkout;
  checkout.pay();
  checkout.init();
}

int main() { run(); }
