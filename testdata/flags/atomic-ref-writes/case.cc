// std::atomic_ref writes an ordinary variable.
#include "../flags.h"

#include <atomic>

static void run() {
  bool on = flags.isEnabled("discount_codes");
  std::atomic_ref<bool>(on).store(true);
  if (on)
    sink(); // ungated: discount_codes
}

int main() { run(); }
