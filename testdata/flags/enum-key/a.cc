// Flags are named by an enumerator; how that is looked up is elsewhere.
#include "../flags.h"
#include "features.h"

static void run() {
  if (features::isEnabled(features::Flag::DiscountCodes))
    sink(); // gated: discount_codes
}

int main() { run(); }
