// A second member function writes the member.
#include "../flags.h"

struct Checkout {
  bool on = false;

  void init() { on = flags.isEnabled("discount_codes"); }

  void force(bool value) { on = value; }

  void pay() {
    if (on)
      sink(); // ungated: discount_codes
  }
};

static void run() {
  Checkout checkout;
  checkout.init();
  checkout.force(coin());
  checkout.pay();
}

int main() { run(); }
