// Looking at an object runs its conversion.
#include "../flags.h"

struct Basket {
  explicit operator bool() const {
    return sink(); // ungated: discount_codes
  }
};

static void run() {
  const Basket basket;
  if (basket && flags.isEnabled("discount_codes"))
    basket.operator bool();
}

int main() { run(); }
