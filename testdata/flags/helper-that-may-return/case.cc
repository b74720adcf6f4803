// The helper leaves the program only sometimes.
#include "../flags.h"

#include <cstdlib>

static void giveUp() {
  if (coin())
    std::exit(0);
}

static void run() {
  if (!flags.isEnabled("discount_codes"))
    giveUp();
  sink(); // ungated: discount_codes
}

int main() { run(); }
