// std::call_once runs the work.
#include "../flags.h"

#include <mutex>

static std::once_flag once;

static void apply() {
  sink(); // ungated: discount_codes
}

static void run() {
  std::call_once(once, apply);
  if (flags.isEnabled("discount_codes"))
    apply();
}

int main() { run(); }
