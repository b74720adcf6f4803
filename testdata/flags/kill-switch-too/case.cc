// A kill switch beside the flag.
#include "../flags.h"

#include <atomic>

static std::atomic<bool> killed{false};

static bool discountsOn() {
  return !killed && flags.isEnabled("discount_codes");
}

static void run() {
  if (discountsOn())
    sink(); // gated: discount_codes
}

int main() { run(); }
