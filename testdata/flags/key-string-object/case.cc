// The key is a string object in a namespace, and the check takes a user, too.
#include "../flags.h"

namespace keys {
inline const std::string discountCodes = "discount_codes";
}

static void run() {
  if (flags.isEnabled(keys::discountCodes, 7))
    sink(); // gated: discount_codes
}

int main() { run(); }
