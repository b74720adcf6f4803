// The captured variable changes before the closure runs.
#include "../flags.h"

static void run() {
  bool on = flags.isEnabled("discount_codes");
  auto apply = [&on] {
    if (on)
      sink(); // ungated: discount_codes
  };
  on = true;
  apply();
}

int main() { run(); }
