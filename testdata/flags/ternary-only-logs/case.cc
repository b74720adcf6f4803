// Both branches come back.
#include "../flags.h"

static void run() {
  flags.isEnabled("discount_codes") ? note("on") : note("off");
  sink(); // ungated: discount_codes
}

int main() { run(); }
