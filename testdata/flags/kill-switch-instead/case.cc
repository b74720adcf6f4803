// Only the kill switch is asked.
#include "../flags.h"

#include <atomic>

static std::atomic<bool> killed{false};

static void run() {
  if (flags.isEnabled("discount_codes"))
    note("on");
  if (!killed)
    sink(); // ungated: discount_codes
}

int main() { run(); }
