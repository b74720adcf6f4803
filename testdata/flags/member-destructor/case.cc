// The destructor of a member.
#include "../flags.h"

struct Basket {
  ~Basket() {
    sink(); // ungated: discount_codes
  }
};

struct Checkout {
  Basket basket;
};

static void run() {
  Checkout checkout;
  if (flags.isEnabled("discount_codes"))
    Basket();
}

int main() { run(); }
