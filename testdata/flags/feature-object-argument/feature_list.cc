#include "../flags.h"
#include "feature_list.h"

const Feature kDiscountCodes{"discount_codes"};
const Feature kGiftCards{"gift_cards"};

bool FeatureList::isEnabled(const Feature &feature) {
  return flags.isEnabled(feature.name);
}
