// The text "false" is not empty.
#include "../flags.h"

static const char *ask() {
  return flags.isEnabled("discount_codes") ? "true" : "false";
}

static void run() {
  if (ask())
    sink(); // ungated: discount_codes
}

int main() { run(); }
