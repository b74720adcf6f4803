// do/while runs once before it asks.
#include "../flags.h"

static void run() {
  int left = 2;
  do {
    sink(); // ungated: discount_codes
  } while (flags.isEnabled("discount_codes") && --left > 0);
}

int main() { run(); }
