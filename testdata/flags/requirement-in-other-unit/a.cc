// The helper that throws is in another unit.
#include "../flags.h"
#include "require.h"

#include <exception>

static void run() {
  require("discount_codes");
  sink(); // gated: discount_codes
}

int main() {
  try {
    run();
  } catch (const std::exception &failure) {
    note(failure.what());
  }
}
