// exchange() writes something else.
#include "../flags.h"

#include <atomic>

static std::atomic<bool> on{false};

static void run() {
  on = flags.isEnabled("discount_codes");
  on.exchange(true);
  if (on.load())
    sink(); // ungated: discount_codes
}

int main() { run(); }
