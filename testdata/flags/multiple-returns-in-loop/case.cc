// The predicate looks through a list, and asks for each.
#include "../flags.h"

#include <vector>

static bool anyAllowed(const std::vector<int> &users) {
  for (int user : users)
    if (flags.isEnabled("discount_codes", user))
      return true;
  return false;
}

static void run() {
  if (anyAllowed({1, 2}))
    sink(); // gated: discount_codes
}

int main() { run(); }
