// A dynamic_cast finds the new class, which is made only when on.
#include "../flags.h"

#include <memory>

struct Pricing {
  virtual ~Pricing() = default;
};

struct NewPricing : Pricing {
  void apply() const {
    sink(); // maybe: discount_codes (the cast is not followed)
  }
};

static std::unique_ptr<Pricing> make() {
  if (flags.isEnabled("discount_codes"))
    return std::make_unique<NewPricing>();
  return std::make_unique<Pricing>();
}

static void run() {
  const auto pricing = make();
  if (const auto *discounts = dynamic_cast<NewPricing *>(pricing.get()))
    discounts->apply();
}

int main() { run(); }
