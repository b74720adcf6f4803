#pragma once

namespace lib {
struct Order;
struct Price {
  long Cents;
};
long priceOf(const Order *order);
long weightOf(const Order *order);
} // namespace lib
