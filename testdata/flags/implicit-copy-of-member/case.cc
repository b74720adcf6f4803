// The compiler's copy constructor copies the member.
#include "../flags.h"

struct Code {
  Code() = default;

  Code(const Code &) {
    sink(); // ungated: discount_codes
  }
};

struct Basket {
  Code code;
};

static void run() {
  const Basket basket;
  const Basket copy = basket;
  (void)copy;
  if (flags.isEnabled("discount_codes"))
    Code(basket.code);
}

int main() { run(); }
