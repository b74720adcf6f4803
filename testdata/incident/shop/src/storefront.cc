#include "storefront.h"

#include "catalogue.h"

#include <iomanip>
#include <sstream>

namespace shop {

Response Storefront::showBasket(const Request &request) const {
  auto total = priceOf(request.param("sku"));
  if (flags_.isEnabled("discount_codes", request.paramOr("user", "guest"))) {
    if (const auto discount = discounts_.validate(request.paramOr("code", "")))
      total = discount->applyTo(total);
  }

  std::ostringstream body;
  body << "total: " << std::fixed << std::setprecision(2) << total.toDouble()
       << ' ' << payment::isoCode(total.currency());
  return {200, body.str()};
}

} // namespace shop
