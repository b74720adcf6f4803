// A factory gives nothing when the flag is off.
#include "../flags.h"

#include <memory>

struct Discounts {
  void apply() {
    sink(); // gated: discount_codes
  }
};

static std::unique_ptr<Discounts> made;

static Discounts *discounts() {
  if (!flags.isEnabled("discount_codes"))
    return nullptr;
  made = std::make_unique<Discounts>();
  return made.get();
}

static void run() {
  if (auto *service = discounts())
    service->apply();
}

int main() { run(); }
