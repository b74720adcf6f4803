// What runs when nobody catches; ends the program well.
#include "../flags.h"

#include <cstdlib>
#include <exception>

[[noreturn]] static void onTerminate() {
  sink(); // ungated: discount_codes
  std::_Exit(0);
}

static void run() {
  std::set_terminate(onTerminate);
  if (!flags.isEnabled("discount_codes"))
    throw 1;
  onTerminate();
}

int main() { run(); }
