// A function that only other programs call.
#include "../flags.h"

extern "C" __attribute__((visibility("default"))) int plugin_main() {
  return sink(); // ungated: discount_codes (not run)
}

int main() { note("loads nothing"); }
