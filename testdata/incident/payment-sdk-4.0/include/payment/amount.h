#ifndef PAYMENT_AMOUNT_H
#define PAYMENT_AMOUNT_H

#include "payment/currency.h"

#include <cstdint>

namespace payment {

/// A sum of money, held in minor units (cents, pence).
class Amount {
public:
  constexpr Amount(std::int64_t minorUnits, Currency currency)
      : minorUnits_(minorUnits), currency_(currency) {}

  constexpr std::int64_t minorUnits() const { return minorUnits_; }
  constexpr Currency currency() const { return currency_; }

  [[deprecated("use minorUnits()")]] constexpr double toDouble() const {
    return minorUnits_ / 100.0;
  }

private:
  std::int64_t minorUnits_;
  Currency currency_;
};

} // namespace payment

#endif // PAYMENT_AMOUNT_H
