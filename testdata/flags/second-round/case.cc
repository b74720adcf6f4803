// The answer is replaced at the end of the first round.
#include "../flags.h"

static void run() {
  bool on = flags.isEnabled("discount_codes");
  for (int i = 0; i < 3; ++i) {
    if (on)
      sink(); // ungated: discount_codes
    on = true;
  }
}

int main() { run(); }
