// A closure is given the answer.
#include "../flags.h"

static void run() {
  const auto apply = [](bool on) {
    if (on)
      sink(); // gated: discount_codes
  };
  apply(flags.isEnabled("discount_codes"));
  apply(false);
}

int main() { run(); }
