// A designated initialiser leaves a member to its default.
#include "../flags.h"

static int applied() {
  return sink(); // ungated: discount_codes
}

struct Basket {
  int discount = applied();
  int size = 0;
};

static void run() {
  const Basket basket{.size = 1};
  (void)basket;
  if (flags.isEnabled("discount_codes"))
    applied();
}

int main() { run(); }
