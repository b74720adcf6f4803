// Only the handler asks.
#include "../flags.h"

static void load() {
  if (coin())
    throw 1;
}

static void run() {
  try {
    load();
  } catch (int) {
    if (!flags.isEnabled("discount_codes"))
      return;
  }
  sink(); // ungated: discount_codes
}

int main() { run(); }
