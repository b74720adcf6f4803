// The handler of something thrown in another unit, before anybody asks.
#include "../flags.h"

void load();

static void run() {
  try {
    load();
    if (!flags.isEnabled("discount_codes"))
      return;
    note("on");
  } catch (...) {
    sink(); // ungated: discount_codes
  }
}

int main() { run(); }
