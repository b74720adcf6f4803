// One of two flags.
#include "../flags.h"

static void run() {
  const char *key = coin() ? "discount_codes" : "gift_cards";
  if (flags.isEnabled(key))
    sink(); // ungated: discount_codes
}

int main() { run(); }
