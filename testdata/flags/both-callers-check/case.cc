// Both callers ask, each in its own way.
#include "../flags.h"

static void apply() {
  sink(); // gated: discount_codes
}

static void web() {
  if (flags.isEnabled("discount_codes"))
    apply();
}

static void app() {
  if (!flags.isEnabled("discount_codes"))
    return;
  apply();
}

int main() {
  web();
  app();
}
