// When the flag is off, an object that does nothing takes the place.
#include "../flags.h"

#include <memory>
#include <utility>

struct Discounts {
  virtual ~Discounts() = default;
  virtual void apply() = 0;
};

struct RealDiscounts : Discounts {
  void apply() override {
    sink(); // gated: discount_codes
  }
};

struct NoDiscounts : Discounts {
  void apply() override {}
};

class Shop {
public:
  explicit Shop(std::unique_ptr<Discounts> discounts)
      : discounts(std::move(discounts)) {}

  void checkout() { discounts->apply(); }

private:
  std::unique_ptr<Discounts> discounts;
};

static std::unique_ptr<Discounts> choose() {
  if (!flags.isEnabled("discount_codes"))
    return std::make_unique<NoDiscounts>();
  return std::make_unique<RealDiscounts>();
}

static void run() {
  Shop shop(choose());
  shop.checkout();
}

int main() { run(); }
