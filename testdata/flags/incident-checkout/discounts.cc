#include "../flags.h"
#include "shop.h"

bool DiscountService::validate(const Order &order) const {
  sink(); // ungated: discount_codes
  return order.code.size() > 3;
}

void DiscountService::apply(Order &order) const {
  if (validate(order))
    order.percent = 10;
}
