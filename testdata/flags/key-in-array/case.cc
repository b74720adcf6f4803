// The key is an element of a constant table.
#include "../flags.h"

static constexpr const char *keys[] = {"gift_cards", "discount_codes"};

static void run() {
  if (flags.isEnabled(keys[1]))
    sink(); // maybe: discount_codes (the key is computed)
}

int main() { run(); }
