// Making a text of the key adds to it.
#include "../flags.h"

struct Key {
  const char *name;
  std::string toString() const { return std::string("shop.") + name; }
};
static constexpr Key kDiscounts{"discount_codes"};

static std::string operator""_shop(const char *text, size_t) {
  return std::string("shop.") + text;
}

static void run() {
  if (flags.isEnabled(kDiscounts.toString()))
    sink(); // ungated: discount_codes
  if (flags.isEnabled("discount_codes"_shop))
    sink(); // ungated: discount_codes
}

int main() { run(); }
