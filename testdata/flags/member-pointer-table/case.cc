// A table of pointers to members.
#include "../flags.h"

struct Discounts {
  void apply() {
    sink(); // ungated: discount_codes
  }
};

using Action = void (Discounts::*)();
static const Action table[] = {&Discounts::apply};

static void run() {
  Discounts discounts;
  (discounts.*table[0])();
  if (flags.isEnabled("discount_codes"))
    discounts.apply();
}

int main() { run(); }
