// A closure exists only where the flag is on.
#include "../flags.h"

#include <functional>

static void run() {
  if (flags.isEnabled("discount_codes")) {
    std::function<void()> apply = [] {
      sink(); // gated: discount_codes
    };
    apply();
  }
}

int main() { run(); }
