// Two flags, either will do.
#include "../flags.h"

static void run() {
  if (flags.isEnabled("discount_codes") || flags.isEnabled("gift_cards"))
    sink(); // ungated: discount_codes
}

int main() { run(); }
