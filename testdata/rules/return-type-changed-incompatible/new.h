#pragma once

namespace lib {
struct Order;
struct Price {
  long Cents;
};
Price priceOf(const Order *order);
long weightOf(const Order *order);
} // namespace lib
