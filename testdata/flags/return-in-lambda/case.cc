// The return leaves the closure, not the function.
#include "../flags.h"

static void run() {
  [&] {
    if (!flags.isEnabled("discount_codes"))
      return;
    note("on");
  }();
  sink(); // ungated: discount_codes
}

int main() { run(); }
