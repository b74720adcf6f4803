// A constructor that is inherited with using.
#include "../flags.h"

struct Base {
  explicit Base(int) {
    sink(); // ungated: discount_codes
  }
};

struct Derived : Base {
  using Base::Base;
};

static void run() {
  Derived derived(3);
  if (flags.isEnabled("discount_codes"))
    Base(4);
}

int main() { run(); }
