#ifndef SHOP_ORDER_SERVICE_H
#define SHOP_ORDER_SERVICE_H

#include "discount_service.h"
#include "order.h"
#include "router.h"

namespace shop {

class OrderService {
public:
  OrderService(const DiscountService &discounts, Orders &orders)
      : discounts_(discounts), orders_(orders) {}

  /// The reference holds until the next order is created.
  Order &create(const Request &request);

private:
  const DiscountService &discounts_;
  Orders &orders_;
};

} // namespace shop

#endif // SHOP_ORDER_SERVICE_H
