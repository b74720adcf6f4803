// Aggregate initialisation runs the initialisers of what it leaves out.
#include "../flags.h"

static int applied() {
  return sink(); // ungated: discount_codes
}

struct Basket {
  int size;
  int discount = applied();
};

static void run() {
  const Basket basket{1};
  (void)basket;
  if (flags.isEnabled("discount_codes"))
    applied();
}

int main() { run(); }
