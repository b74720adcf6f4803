#include "../flags.h"
#include "shop.h"

void DiscountService::apply(Order &order) const {
  if (!flags.isEnabled("discount_codes"))
    return;
  order.percent = sink(); // gated: discount_codes
}
