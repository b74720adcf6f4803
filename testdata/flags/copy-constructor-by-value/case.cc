// Passing by value copies.
#include "../flags.h"

struct Basket {
  Basket() = default;

  Basket(const Basket &) {
    sink(); // ungated: discount_codes
  }
};

static void pay(Basket) {}

static void run() {
  const Basket basket;
  pay(basket);
  if (flags.isEnabled("discount_codes"))
    Basket copy(basket);
}

int main() { run(); }
