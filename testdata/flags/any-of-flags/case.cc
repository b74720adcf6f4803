// One of a list of flags is on.
#include "../flags.h"

#include <algorithm>
#include <vector>

static void run() {
  const std::vector<const char *> keys = {"discount_codes", "gift_cards"};
  if (std::any_of(keys.begin(), keys.end(),
                  [](const char *key) { return flags.isEnabled(key); }))
    sink(); // ungated: discount_codes
}

int main() { run(); }
