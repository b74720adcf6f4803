// Reads the number from a text.
#include "../flags.h"

#include <cstdio>

static void run() {
  int on = flags.isEnabled("discount_codes");
  std::sscanf("1", "%d", &on);
  if (on)
    sink(); // ungated: discount_codes
}

int main() { run(); }
