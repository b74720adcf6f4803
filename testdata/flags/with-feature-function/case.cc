// A function is given the key and what to do.
#include "../flags.h"

#include <functional>

static void withFeature(const char *key, const std::function<void()> &action) {
  if (flags.isEnabled(key))
    action();
}

static void run() {
  withFeature("discount_codes", [] {
    sink(); // maybe: discount_codes (the closure exists before the check)
  });
}

int main() { run(); }
