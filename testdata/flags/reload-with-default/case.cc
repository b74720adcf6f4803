// reload() falls back to "on" where the file is missing.
#include "../flags.h"

class Checkout {
public:
  void reload(bool hasFile) {
    discounts = hasFile ? flags.isEnabled("discount_codes") : true;
  }

  void pay() {
    if (discounts)
      sink(); // ungated: discount_codes
  }

private:
  bool discounts = false;
};

static void run() {
  Checkout checkout;
  checkout.reload(coin());
  checkout.pay();
}

int main() { run(); }
