#ifndef SHOP_CATALOGUE_H
#define SHOP_CATALOGUE_H

#include "payment/amount.h"

#include <map>
#include <string>

namespace shop {

/// Throws std::out_of_range for an unknown article.
inline payment::Amount priceOf(const std::string &sku) {
  static const std::map<std::string, payment::Amount> prices = {
      {"book", {1250, payment::Currency::EUR}},
      {"lamp", {4900, payment::Currency::EUR}},
  };
  return prices.at(sku);
}

} // namespace shop

#endif // SHOP_CATALOGUE_H
