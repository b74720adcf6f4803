// The call is in a default member initialiser.
#include "../flags.h"

static int applied() {
  return sink(); // ungated: discount_codes
}

struct Basket {
  Basket() {}

  int discount = applied();
};

static void run() {
  Basket basket;
  if (flags.isEnabled("discount_codes"))
    applied();
}

int main() { run(); }
