#ifndef SHOP_STOREFRONT_H
#define SHOP_STOREFRONT_H

#include "discount_service.h"
#include "feature_flags.h"
#include "router.h"

namespace shop {

class Storefront {
public:
  Storefront(const DiscountService &discounts, const FeatureFlags &flags)
      : discounts_(discounts), flags_(flags) {}

  Response showBasket(const Request &request) const;

private:
  const DiscountService &discounts_;
  const FeatureFlags &flags_;
};

} // namespace shop

#endif // SHOP_STOREFRONT_H
