#ifndef SHOP_ORDER_H
#define SHOP_ORDER_H

#include "payment/amount.h"

#include <string>
#include <vector>

namespace shop {

enum class OrderState { Pending, Preordered, Paid, PaymentFailed };

struct Order {
  std::string id;
  payment::Amount total;
  OrderState state = OrderState::Pending;
};

using Orders = std::vector<Order>;

} // namespace shop

#endif // SHOP_ORDER_H
