// && inside an argument.
#include "../flags.h"

static void log(bool, int) {}

static void run() {
  log(flags.isEnabled("discount_codes") && sink(), 1); // gated: discount_codes
}

int main() { run(); }
