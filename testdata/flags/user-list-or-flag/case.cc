// Beta users have it, whatever the flag says.
#include "../flags.h"

#include <set>

static bool isBeta(int user) {
  static const std::set<int> beta = {7};
  return beta.count(user) > 0;
}

static bool discountsFor(int user) {
  if (isBeta(user))
    return true;
  return flags.isEnabled("discount_codes", user);
}

static void run() {
  for (int user : {1, 7})
    if (discountsFor(user))
      sink(); // ungated: discount_codes
}

int main() { run(); }
