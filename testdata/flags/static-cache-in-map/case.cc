// A map keeps the answer per user.
#include "../flags.h"

#include <map>

static bool discountsFor(int user) {
  static std::map<int, bool> cache;
  const auto found = cache.find(user);
  if (found != cache.end())
    return found->second;
  return cache[user] = flags.isEnabled("discount_codes", user);
}

static void run() {
  if (discountsFor(1) && discountsFor(1))
    sink(); // maybe: discount_codes (the value is in a map)
}

int main() { run(); }
