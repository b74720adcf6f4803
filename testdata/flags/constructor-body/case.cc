// A constructor that a library calls.
#include "../flags.h"

#include <memory>

struct Basket {
  Basket() {
    sink(); // ungated: discount_codes
  }
};

static void run() {
  auto basket = std::make_shared<Basket>();
  if (flags.isEnabled("discount_codes"))
    Basket();
}

int main() { run(); }
