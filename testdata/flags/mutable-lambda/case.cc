// The captured copy changes from call to call.
#include "../flags.h"

static void run() {
  auto apply = [on = flags.isEnabled("discount_codes")]() mutable {
    if (on)
      sink(); // ungated: discount_codes
    on = true;
  };
  apply();
  apply();
}

int main() { run(); }
