#ifndef PAYMENT_CURRENCY_H
#define PAYMENT_CURRENCY_H

namespace payment {

enum class Currency { EUR, GBP, USD };

/// The ISO 4217 code, such as "EUR".
constexpr const char *isoCode(Currency currency) {
  switch (currency) {
  case Currency::EUR:
    return "EUR";
  case Currency::GBP:
    return "GBP";
  case Currency::USD:
    return "USD";
  }
  return "";
}

} // namespace payment

#endif // PAYMENT_CURRENCY_H
