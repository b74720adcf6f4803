// Seen through a const reference, which does not keep it from changing.
#include "../flags.h"

static void run() {
  bool on = flags.isEnabled("discount_codes");
  const bool &seen = on;
  bool later = flags.isEnabled("discount_codes");
  auto apply = [&known = later] {
    if (known)
      sink(); // ungated: discount_codes
  };
  on = true;
  later = true;
  if (seen)
    sink(); // ungated: discount_codes
  apply();
}

int main() { run(); }
