// A vector moves its elements.
#include "../flags.h"

#include <vector>

struct Basket {
  Basket() = default;

  Basket(Basket &&) noexcept {
    sink(); // ungated: discount_codes
  }
};

static void run() {
  std::vector<Basket> baskets;
  baskets.push_back(Basket());
  if (flags.isEnabled("discount_codes"))
    Basket(Basket(Basket()));
}

int main() { run(); }
