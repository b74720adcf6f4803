// delete runs the destructor.
#include "../flags.h"

struct Basket {
  ~Basket() {
    sink(); // ungated: discount_codes
  }
};

static void run() {
  auto *basket = new Basket;
  delete basket;
  if (flags.isEnabled("discount_codes"))
    Basket();
}

int main() { run(); }
