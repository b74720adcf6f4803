// The variable names another flag by then.
#include "../flags.h"

static void run() {
  const char *key = "discount_codes";
  if (coin())
    key = "gift_cards";
  if (flags.isEnabled(key))
    sink(); // ungated: discount_codes
}

int main() { run(); }
