// A constexpr function gives the key.
#include "../flags.h"

static constexpr const char *keyOf(int number) {
  return number == 1 ? "discount_codes" : "gift_cards";
}

static void run() {
  if (flags.isEnabled(keyOf(1)))
    sink(); // maybe: discount_codes (the key is computed)
}

int main() { run(); }
