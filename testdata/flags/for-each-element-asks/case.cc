// The closure asks for each element.
#include "../flags.h"

#include <algorithm>
#include <vector>

static void run() {
  for (int user : std::vector<int>{1, 2}) {
    if (!flags.isEnabled("discount_codes", user))
      continue;
    sink(); // gated: discount_codes
  }
  std::vector<int> users = {3};
  std::for_each(users.begin(), users.end(), [](int user) {
    if (flags.isEnabled("discount_codes", user))
      sink(); // gated: discount_codes
  });
}

int main() { run(); }
