// A literal of the user's.
#include "../flags.h"

static int operator""_percent(unsigned long long value) {
  sink(); // ungated: discount_codes
  return static_cast<int>(value);
}

static void run() {
  const int percent = 3_percent;
  if (percent && flags.isEnabled("discount_codes"))
    operator""_percent(4);
}

int main() { run(); }
