// Registered to run at exit, only when the flag is on.
#include "../flags.h"

#include <cstdlib>

static void atEnd() {
  sink(); // gated: discount_codes
}

static void run() {
  if (flags.isEnabled("discount_codes"))
    std::atexit(atEnd);
}

int main() { run(); }
