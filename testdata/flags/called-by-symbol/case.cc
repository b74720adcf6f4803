// Other names of a function, given by its symbol.
#include "../flags.h"

extern "C" void apply_codes() {
  sink(); // ungated: discount_codes
}
void renamed() __asm__("apply_codes");

__attribute__((used)) static void apply() {
  sink(); // ungated: discount_codes
}
void work() __attribute__((alias("_ZL5applyv")));

static void run() {
  if (flags.isEnabled("discount_codes")) {
    apply_codes();
    apply();
  }
  renamed();
  work();
}

int main() { run(); }
