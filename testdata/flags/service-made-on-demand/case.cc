// A service that is made when somebody needs it.
#include "../flags.h"

#include <memory>

class DiscountService {
public:
  void apply() {
    sink(); // ungated: discount_codes
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

  void retry() {
    if (!discounts)
      discounts = std::make_unique<DiscountService>();
    discounts->apply();
  }

private:
  std::unique_ptr<DiscountService> discounts;
};

static void run() {
  Shop shop;
  shop.checkout();
  shop.retry();
}

int main() { run(); }
