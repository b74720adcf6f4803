// An algorithm overwrites the answers.
#include "../flags.h"

#include <algorithm>
#include <array>

static void run() {
  std::array<bool, 2> on = {flags.isEnabled("discount_codes"),
                            flags.isEnabled("discount_codes")};
  std::fill(on.begin(), on.end(), true);
  if (on[0])
    sink(); // ungated: discount_codes
}

int main() { run(); }
