#include "../flags.h"
#include "discounts.h"

namespace discounts {
bool enabled() { return flags.isEnabled("discount_codes"); }
} // namespace discounts
