// The wrapper is called with the right key and with another.
#include "../flags.h"

static bool featureOn(const char *key) { return flags.isEnabled(key); }

static void apply() {
  sink(); // ungated: discount_codes
}

static void run() {
  if (featureOn("discount_codes"))
    apply();
  if (featureOn("gift_cards"))
    apply();
}

int main() { run(); }
