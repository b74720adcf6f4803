// delete[] runs the destructor of each element.
#include "../flags.h"

struct Basket {
  ~Basket() {
    sink(); // ungated: discount_codes
  }
};

static void run() {
  auto *baskets = new Basket[2];
  delete[] baskets;
  if (flags.isEnabled("discount_codes"))
    Basket();
}

int main() { run(); }
