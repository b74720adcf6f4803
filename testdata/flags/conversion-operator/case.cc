// An implicit conversion.
#include "../flags.h"

struct Amount {
  operator int() const {
    return sink(); // ungated: discount_codes
  }
};

static void run() {
  const Amount amount;
  const int cents = amount;
  if (cents && flags.isEnabled("discount_codes"))
    amount.operator int();
}

int main() { run(); }
