// The second parameter is the key; the first is only logged.
#include "../flags.h"

static bool featureOn(const char *what, const char *key) {
  note(what);
  return flags.isEnabled(key);
}

static void run() {
  if (featureOn("discount_codes", "gift_cards"))
    sink(); // ungated: discount_codes
}

int main() { run(); }
