// The client of the flag service by another name.
#include "../flags.h"

static void run() {
  const auto &client = flags;
  if (client.isEnabled("discount_codes"))
    sink(); // gated: discount_codes
  const FeatureFlags *pointer = &flags;
  if (pointer->isEnabled("discount_codes"))
    sink(); // gated: discount_codes
}

int main() { run(); }
