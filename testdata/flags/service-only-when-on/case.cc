// A service exists only when the flag is on; everybody asks whether it is there.
#include "../flags.h"

#include <memory>

class DiscountService {
public:
  void apply() {
    sink(); // gated: discount_codes
  }
};

class Shop {
public:
  Shop() {
    if (flags.isEnabled("discount_codes"))
      discounts = std::make_unique<DiscountService>();
  }

  void checkout() {
    if (discounts)
      discounts->apply();
  }

private:
  std::unique_ptr<DiscountService> discounts;
};

static void run() {
  Shop shop;
  shop.checkout();
}

int main() { run(); }
