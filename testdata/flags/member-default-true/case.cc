// The member is true until somebody asks.
#include "../flags.h"

struct Checkout {
  bool on = true;

  void init() { on = flags.isEnabled("discount_codes"); }

  void pay() {
    if (on)
      sink(); // ungated: discount_codes
  }
};

static void run() {
  Checkout checkout;
  checkout.pay();
  checkout.init();
}

int main() { run(); }
