// A handler leaves unless the flag is on; the work is in the handler, too.
#include "../flags.h"

#include <exception>
#include <stdexcept>

static void run() {
  try {
    throw std::runtime_error("full");
  } catch (const std::exception &failure) {
    note(failure.what());
    if (!flags.isEnabled("discount_codes"))
      return;
    sink(); // gated: discount_codes
  }
}

int main() { run(); }
