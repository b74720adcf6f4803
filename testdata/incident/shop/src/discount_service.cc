#include "discount_service.h"

#include <map>

namespace shop {

payment::Amount Discount::applyTo(const payment::Amount &amount) const {
  return {amount.minorUnits() * (100 - percent) / 100, amount.currency()};
}

std::optional<Discount>
DiscountService::validate(const std::string &code) const {
  static const std::map<std::string, Discount> discounts = {
      {"WELCOME10", {10}},
      {"SPRING25", {25}},
  };
  const auto found = discounts.find(code);
  if (found == discounts.end())
    return std::nullopt;
  return found->second;
}

} // namespace shop
