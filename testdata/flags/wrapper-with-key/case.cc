// A wrapper is given the key.
#include "../flags.h"

static bool featureOn(const char *key) { return flags.isEnabled(key); }

static void run() {
  if (featureOn("discount_codes"))
    sink(); // gated: discount_codes
}

int main() { run(); }
