// The percentage is zero when off.
#include "../flags.h"

static void pay(int percent) {
  if (percent > 0)
    sink(); // maybe: discount_codes (a number that is 0 when off)
}

static void run() { pay(flags.isEnabled("discount_codes") ? 10 : 0); }

int main() { run(); }
