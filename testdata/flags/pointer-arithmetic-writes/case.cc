// The member is reached from its neighbour.
#include "../flags.h"

static void run() {
  bool state[2] = {false, flags.isEnabled("discount_codes")};
  bool *first = state;
  *(first + 1) = true;
  if (state[1])
    sink(); // ungated: discount_codes
}

int main() { run(); }
