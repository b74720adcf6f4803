// The wrapper asks for a key of its own.
#include "../flags.h"

static bool featureOn(const char *) { return flags.isEnabled("gift_cards"); }

static void run() {
  if (featureOn("discount_codes"))
    sink(); // ungated: discount_codes
}

int main() { run(); }
