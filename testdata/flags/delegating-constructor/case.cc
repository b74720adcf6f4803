// One constructor runs another.
#include "../flags.h"

struct Basket {
  explicit Basket(int) {
    sink(); // ungated: discount_codes
  }

  Basket() : Basket(1) {}
};

static void run() {
  Basket basket;
  if (flags.isEnabled("discount_codes"))
    Basket(2);
}

int main() { run(); }
