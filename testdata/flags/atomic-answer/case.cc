// An atomic that is refreshed from the flag.
#include "../flags.h"

#include <atomic>

static std::atomic<bool> on{false};

static void refresh() { on.store(flags.isEnabled("discount_codes")); }

static void run() {
  refresh();
  if (on.load())
    sink(); // gated: discount_codes
}

int main() { run(); }
