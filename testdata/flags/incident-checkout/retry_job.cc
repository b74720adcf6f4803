#include "shop.h"

void OrderRetryJob::work() {
  for (Order &order : orders) {
    if (order.paid)
      continue;
    if (!order.code.empty())
      DiscountService().apply(order);
    order.paid = true;
  }
}
