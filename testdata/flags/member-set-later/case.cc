// A member is false until init() asks.
#include "../flags.h"

struct Checkout {
  bool on = false;

  void init() { on = flags.isEnabled("discount_codes"); }

  void pay() {
    if (on)
      sink(); // gated: discount_codes
  }
};

static void run() {
  Checkout checkout;
  checkout.pay();
  checkout.init();
  checkout.pay();
}

int main() { run(); }
