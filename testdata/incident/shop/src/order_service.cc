#include "order_service.h"

#include "catalogue.h"

namespace shop {

Order &OrderService::create(const Request &request) {
  auto total = priceOf(request.param("sku"));
  if (const auto discount = discounts_.validate(request.paramOr("code", "")))
    total = discount->applyTo(total);

  const auto id = "order-" + std::to_string(orders_.size() + 1);
  orders_.push_back({id, total});
  return orders_.back();
}

} // namespace shop
