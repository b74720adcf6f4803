// The answer is the first of a std::pair.
#include "../flags.h"

#include <utility>

static void run() {
  auto state = std::make_pair(flags.isEnabled("discount_codes"), 1);
  if (state.first)
    sink(); // gated: discount_codes
}

int main() { run(); }
