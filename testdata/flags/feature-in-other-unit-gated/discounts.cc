#include "../flags.h"
#include "discounts.h"

void discounts::apply() {
  sink(); // gated: discount_codes
}
