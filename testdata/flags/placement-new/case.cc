// Placement new runs the constructor.
#include "../flags.h"

struct Basket {
  Basket() {
    sink(); // ungated: discount_codes
  }
};

static void run() {
  alignas(Basket) unsigned char bytes[sizeof(Basket)];
  auto *basket = new (bytes) Basket;
  basket->~Basket();
  if (flags.isEnabled("discount_codes"))
    Basket();
}

int main() { run(); }
