#ifndef SHOP_DISCOUNT_SERVICE_H
#define SHOP_DISCOUNT_SERVICE_H

#include "payment/amount.h"

#include <optional>
#include <string>

namespace shop {

struct Discount {
  int percent;

  payment::Amount applyTo(const payment::Amount &amount) const;
};

class DiscountService {
public:
  /// The discount behind the code, if the code is a valid one.
  std::optional<Discount> validate(const std::string &code) const;
};

} // namespace shop

#endif // SHOP_DISCOUNT_SERVICE_H
