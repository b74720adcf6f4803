// A variant of two strategies; the new one is chosen when on.
#include "../flags.h"

#include <variant>

struct OldPricing {
  void apply() const { note("old"); }
};

struct NewPricing {
  void apply() const {
    sink(); // maybe: discount_codes (std::visit looks like it could meet any alternative)
  }
};

using Pricing = std::variant<OldPricing, NewPricing>;

static Pricing choose() {
  if (flags.isEnabled("discount_codes"))
    return NewPricing();
  return OldPricing();
}

static void run() {
  std::visit([](const auto &pricing) { pricing.apply(); }, choose());
}

int main() { run(); }
