// The key is a static member of a class.
#include "../flags.h"

struct Keys {
  static constexpr std::string_view discountCodes = "discount_codes";
};

static void run() {
  if (flags.isEnabled(Keys::discountCodes))
    sink(); // gated: discount_codes
}

int main() { run(); }
