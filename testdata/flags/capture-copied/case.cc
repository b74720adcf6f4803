// Making the closure copies what it captures.
#include "../flags.h"

struct Basket {
  Basket() = default;

  Basket(const Basket &) {
    sink(); // ungated: discount_codes
  }
};

static void run() {
  const Basket basket;
  auto pay = [basket] { (void)basket; };
  if (flags.isEnabled("discount_codes"))
    pay();
}

int main() { run(); }
