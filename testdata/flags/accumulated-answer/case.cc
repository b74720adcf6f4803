// The predicate counts the users for whom the flag is on.
#include "../flags.h"

#include <vector>

static int allowed(const std::vector<int> &users) {
  int count = 0;
  for (int user : users)
    if (flags.isEnabled("discount_codes", user))
      ++count;
  return count;
}

static void run() {
  if (allowed({1, 2}) > 0)
    sink(); // maybe: discount_codes (a number that is 0 when off)
}

int main() { run(); }
