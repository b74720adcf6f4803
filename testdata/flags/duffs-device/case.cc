// A case label inside a loop that asks at its head.
#include "../flags.h"

static void run() {
  int left = 2;
  switch (coin() ? 1 : 0) {
  case 0:
    while (flags.isEnabled("discount_codes") && left-- > 0) {
      note("round");
      [[fallthrough]];
    case 1:
      sink(); // ungated: discount_codes
      if (left <= 0)
        break;
    }
  }
}

int main() { run(); }
