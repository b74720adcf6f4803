// An operator.
#include "../flags.h"

struct Amount {
  int cents;
};

static Amount operator+(Amount left, Amount right) {
  sink(); // ungated: discount_codes
  return {left.cents + right.cents};
}

static void run() {
  const Amount sum = Amount{1} + Amount{2};
  if (flags.isEnabled("discount_codes"))
    operator+(sum, sum);
}

int main() { run(); }
