// compare_exchange writes the flag that was kept.
#include "../flags.h"

#include <atomic>

static std::atomic<bool> on{false};

static void run() {
  on = flags.isEnabled("discount_codes");
  bool expected = false;
  on.compare_exchange_strong(expected, true);
  if (on)
    sink(); // ungated: discount_codes
}

int main() { run(); }
