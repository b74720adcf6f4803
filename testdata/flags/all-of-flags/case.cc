// All of a list of flags are on.
#include "../flags.h"

#include <algorithm>
#include <vector>

static void run() {
  const std::vector<const char *> keys = {"discount_codes", "gift_cards"};
  if (std::all_of(keys.begin(), keys.end(),
                  [](const char *key) { return flags.isEnabled(key); }))
    sink(); // maybe: discount_codes (the keys are in a list)
}

int main() { run(); }
