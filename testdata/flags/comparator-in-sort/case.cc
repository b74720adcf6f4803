// std::sort runs the comparison.
#include "../flags.h"

#include <algorithm>
#include <vector>

struct Less {
  bool operator()(int left, int right) const {
    sink(); // ungated: discount_codes
    return left < right;
  }
};

static void run() {
  std::vector<int> items = {2, 1};
  std::sort(items.begin(), items.end(), Less());
  if (flags.isEnabled("discount_codes"))
    Less()(1, 2);
}

int main() { run(); }
