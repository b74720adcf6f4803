// std::async without a check.
#include "../flags.h"

#include <future>

static int apply() {
  return sink(); // ungated: discount_codes
}

static void run() {
  auto applied = std::async(std::launch::async, apply);
  applied.get();
  if (flags.isEnabled("discount_codes"))
    apply();
}

int main() { run(); }
