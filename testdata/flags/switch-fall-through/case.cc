// Falls out of the case for "off".
#include "../flags.h"

static void run() {
  switch (flags.intVariation("discount_codes", 0)) {
  case 0:
    note("off");
    [[fallthrough]];
  case 1:
    sink(); // ungated: discount_codes
  }
}

int main() { run(); }
