#include "../flags.h"
#include "features.h"

namespace features {
static const char *const keys[] = {"discount_codes", "gift_cards"};

bool isEnabled(Flag flag) {
  return flags.isEnabled(keys[static_cast<int>(flag)]);
}
} // namespace features
