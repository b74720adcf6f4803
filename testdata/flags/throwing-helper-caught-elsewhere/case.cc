// The helper's failure is handled by the caller's caller.
#include "../flags.h"

#include <exception>
#include <stdexcept>

static void require(bool on) {
  if (!on)
    throw std::runtime_error("off");
}

static void pay() {
  require(flags.isEnabled("discount_codes"));
  sink(); // gated: discount_codes
}

static void serve() {
  pay();
  note("paid");
}

int main() {
  try {
    serve();
  } catch (const std::exception &failure) {
    note(failure.what());
  }
}
