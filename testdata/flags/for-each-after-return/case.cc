// An algorithm runs a closure behind the check.
#include "../flags.h"

#include <algorithm>
#include <vector>

static void run() {
  std::vector<int> items = {1, 2};
  if (!flags.isEnabled("discount_codes"))
    return;
  std::for_each(items.begin(), items.end(), [](int) {
    sink(); // gated: discount_codes
  });
}

int main() { run(); }
