// C: _Generic picks the check by the type of the key.
#include "../flags.h"

static int by_name(const char *key) { return flag_is_enabled(key); }

static int by_number(int number) {
  return flag_is_enabled(number == 1 ? "discount_codes" : "gift_cards");
}

#define is_on(key)                                                             \
  _Generic((key), char *: by_name, const char *: by_name, int: by_number)(key)

int main(void) {
  if (is_on("discount_codes"))
    sink(); // gated: discount_codes
  if (is_on(1))
    sink(); // maybe: discount_codes (the key is computed)
  return 0;
}
