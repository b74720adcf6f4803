#ifndef PAYMENT_CLIENT_H
#define PAYMENT_CLIENT_H

#include "payment/amount.h"
#include "payment/result.h"
#include "payment/version.h"

#include <string>
#include <utility>

namespace payment {

/// Talks to the payment gateway. The bodies here are a sandbox: they accept
/// every positive amount and never touch the network.
class PaymentClient {
public:
  explicit PaymentClient(std::string apiKey) : apiKey_(std::move(apiKey)) {}

  bool isReachable() const { return !apiKey_.empty(); }

  ChargeResult charge(const Amount &amount) {
    return {nextId(), amount.minorUnits() > 0 ? ChargeStatus::Succeeded
                                              : ChargeStatus::Declined};
  }

  RefundResult refund(const ChargeId &id, int maxAttempts = 3) {
    return {id, maxAttempts};
  }

private:
  ChargeId nextId() { return {"ch_" + std::to_string(++lastId_)}; }

  std::string apiKey_;
  int lastId_ = 0;
};

} // namespace payment

#endif // PAYMENT_CLIENT_H
