#include "../flags.h"
#include "discounts.h"

void discounts::apply() {
  sink(); // ungated: discount_codes
}
