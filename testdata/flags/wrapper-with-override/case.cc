// The wrapper has an override that wins.
#include "../flags.h"

static bool override = false;

static bool featureOn(const char *key) {
  return override || flags.isEnabled(key);
}

static void run() {
  override = coin();
  if (featureOn("discount_codes"))
    sink(); // ungated: discount_codes
}

int main() { run(); }
