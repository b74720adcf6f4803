// Numbers that are not zero, and what is left of them is.
#include "../flags.h"

static void run(void) {
  unsigned caps = 6;
  caps &= 1;
  if (!caps)
    sink(); // ungated: discount_codes
  unsigned char low = 256;
  if (!low)
    sink(); // ungated: discount_codes
  int mask = 2;
  bool ready = true;
  if (!(mask & ready))
    sink(); // ungated: discount_codes
}

int main(void) { run(); }
