// An atomic pointer is null unless the flag is on.
#include "../flags.h"

#include <atomic>

struct Discounts {
  void apply() {
    sink(); // gated: discount_codes
  }
};

static std::atomic<Discounts *> current{nullptr};

static void init() {
  static Discounts discounts;
  if (flags.isEnabled("discount_codes"))
    current = &discounts;
}

static void run() {
  init();
  if (Discounts *discounts = current.load())
    discounts->apply();
}

int main() { run(); }
