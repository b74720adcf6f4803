// The reference of a vector<bool> writes.
#include "../flags.h"

#include <vector>

static void run() {
  std::vector<bool> on = {flags.isEnabled("discount_codes")};
  auto first = on[0];
  first = true;
  if (on[0])
    sink(); // ungated: discount_codes
}

int main() { run(); }
