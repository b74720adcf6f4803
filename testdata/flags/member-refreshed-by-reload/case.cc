// A service keeps the answer and asks again on reload().
#include "../flags.h"

class Checkout {
public:
  Checkout() { reload(); }

  void reload() { discounts = flags.isEnabled("discount_codes"); }

  void pay() {
    note("pay");
    if (discounts)
      sink(); // gated: discount_codes
  }

private:
  bool discounts = false;
};

static void run() {
  Checkout checkout;
  checkout.pay();
  checkout.reload();
  checkout.pay();
}

int main() { run(); }
