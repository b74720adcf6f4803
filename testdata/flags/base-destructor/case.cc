// The destructor of a base.
#include "../flags.h"

struct Base {
  ~Base() {
    sink(); // ungated: discount_codes
  }
};

struct Checkout : Base {};

static void run() {
  Checkout checkout;
  if (flags.isEnabled("discount_codes"))
    Base();
}

int main() { run(); }
