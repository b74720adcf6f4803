// The wrapper keeps the answer for whatever key came first.
#include "../flags.h"

static bool featureOn(const char *key) {
  static const bool on = flags.isEnabled(key);
  return on;
}

static void run() {
  if (featureOn("gift_cards"))
    note("cards");
  if (featureOn("discount_codes"))
    sink(); // ungated: discount_codes
}

int main() { run(); }
