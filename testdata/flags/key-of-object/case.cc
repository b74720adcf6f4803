// A flag is an object that knows its key.
#include "../flags.h"

class Feature {
public:
  constexpr explicit Feature(const char *key) : key(key) {}

  bool enabled() const { return flags.isEnabled(key); }

private:
  const char *key;
};

constexpr Feature kDiscountCodes("discount_codes");

static void run() {
  if (kDiscountCodes.enabled())
    sink(); // maybe: discount_codes (the object's member holds the key)
}

int main() { run(); }
