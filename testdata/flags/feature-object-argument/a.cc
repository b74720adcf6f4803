// A flag is an object that the check is given; configured.
#include "../flags.h"
#include "feature_list.h"

static void run() {
  if (FeatureList::isEnabled(kDiscountCodes))
    sink(); // gated: discount_codes
  if (FeatureList::isEnabled(kGiftCards))
    sink(); // ungated: discount_codes
}

int main() { run(); }
