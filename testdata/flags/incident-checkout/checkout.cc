// The incident: the checkout asks, the retry job does not.
#include "../flags.h"
#include "shop.h"

static bool discountsEnabled() { return flags.isEnabled("discount_codes"); }

void checkout(Order &order) {
  if (discountsEnabled() && !order.code.empty())
    DiscountService().apply(order);
  order.paid = true;
}
