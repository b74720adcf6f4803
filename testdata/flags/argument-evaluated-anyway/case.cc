// Arguments run before the function that asks.
#include "../flags.h"

static void ifOn(int value) {
  if (flags.isEnabled("discount_codes"))
    note(value ? "some" : "none");
}

static void run() {
  ifOn(sink()); // ungated: discount_codes
}

int main() { run(); }
