// compare_exchange that fails writes what it saw to its first argument.
#include "../flags.h"

#include <atomic>

static std::atomic<bool> state{true};

static void run() {
  bool on = flags.isEnabled("discount_codes");
  state.compare_exchange_strong(on, true);
  if (on)
    sink(); // ungated: discount_codes
}

int main() { run(); }
