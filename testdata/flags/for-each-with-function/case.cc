// An algorithm is given a function, under the check and without.
#include "../flags.h"

#include <algorithm>
#include <vector>

static void apply(int) {
  sink(); // ungated: discount_codes
}

static void run() {
  const std::vector<int> items = {1};
  if (flags.isEnabled("discount_codes"))
    std::for_each(items.begin(), items.end(), apply);
  std::for_each(items.begin(), items.end(), apply);
}

int main() { run(); }
