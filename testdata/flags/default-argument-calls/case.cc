// The call is in a default argument.
#include "../flags.h"

static int applied() {
  return sink(); // ungated: discount_codes
}

static void pay(int discount = applied()) { (void)discount; }

static void run() {
  pay();
  if (flags.isEnabled("discount_codes"))
    pay(applied());
}

int main() { run(); }
