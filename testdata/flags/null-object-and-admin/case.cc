// The real object is also made for the admin page, which nobody gates.
#include "../flags.h"

#include <memory>

struct Discounts {
  virtual ~Discounts() = default;
  virtual void apply() = 0;
};

struct RealDiscounts : Discounts {
  void apply() override {
    sink(); // ungated: discount_codes
  }
};

struct NoDiscounts : Discounts {
  void apply() override {}
};

static std::shared_ptr<Discounts> choose() {
  if (flags.isEnabled("discount_codes"))
    return std::make_shared<RealDiscounts>();
  return std::make_shared<NoDiscounts>();
}

static void admin() {
  RealDiscounts discounts;
  Discounts &all = discounts;
  all.apply();
}

static void run() {
  choose()->apply();
  admin();
}

int main() { run(); }
