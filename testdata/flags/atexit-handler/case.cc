// Registered to run at exit.
#include "../flags.h"

#include <cstdlib>

static void atEnd() {
  sink(); // ungated: discount_codes
}

static void run() {
  std::atexit(atEnd);
  if (flags.isEnabled("discount_codes"))
    atEnd();
}

int main() { run(); }
