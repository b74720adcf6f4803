// A closure is the predicate.
#include "../flags.h"

static void run() {
  const auto allowed = [](int user) {
    return user > 0 && flags.isEnabled("discount_codes");
  };
  if (!allowed(3))
    return;
  sink(); // gated: discount_codes
}

int main() { run(); }
