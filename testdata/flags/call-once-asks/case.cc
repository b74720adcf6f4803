// std::call_once asks and keeps the answer.
#include "../flags.h"

#include <mutex>

static std::once_flag once;
static bool on = false;

static bool discountsOn() {
  std::call_once(once, [] { on = flags.isEnabled("discount_codes"); });
  return on;
}

static void run() {
  if (discountsOn())
    sink(); // gated: discount_codes
}

int main() { run(); }
