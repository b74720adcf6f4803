// The compiler's assignment assigns the member.
#include "../flags.h"

struct Code {
  Code() = default;
  Code(const Code &) = default;

  Code &operator=(const Code &) {
    sink(); // ungated: discount_codes
    return *this;
  }
};

struct Basket {
  Code code;
};

static void run() {
  const Basket basket;
  Basket copy;
  copy = basket;
  if (flags.isEnabled("discount_codes"))
    copy.code = basket.code;
}

int main() { run(); }
