// A weak_ptr gives nothing when the service was never made.
#include "../flags.h"

#include <memory>

struct Discounts {
  void apply() {
    sink(); // maybe: discount_codes (what a weak pointer points to is not followed)
  }
};

static void run() {
  std::shared_ptr<Discounts> owner;
  if (flags.isEnabled("discount_codes"))
    owner = std::make_shared<Discounts>();
  const std::weak_ptr<Discounts> observer = owner;
  if (const auto discounts = observer.lock())
    discounts->apply();
}

int main() { run(); }
