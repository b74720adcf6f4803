// The pointer that is null when off gets another object.
#include "../flags.h"

#include <memory>

struct Discounts {
  void apply() {
    sink(); // ungated: discount_codes
  }
};

struct Service {
  std::unique_ptr<Discounts> discounts;
};

static void run() {
  Service service;
  if (flags.isEnabled("discount_codes"))
    service.discounts = std::make_unique<Discounts>();
  service.discounts.reset(new Discounts);
  if (service.discounts)
    service.discounts->apply();
}

int main() { run(); }
