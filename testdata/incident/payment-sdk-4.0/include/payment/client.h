#ifndef PAYMENT_CLIENT_H
#define PAYMENT_CLIENT_H

#include "payment/amount.h"
#include "payment/charge_options.h"
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

  ChargeResult charge(const Amount &amount, const ChargeOptions &options) {
    if (amount.minorUnits() <= 0)
      return {nextId(), ChargeStatus::Declined};
    if (options.captureMode == CaptureMode::Deferred)
      return {nextId(), ChargeStatus::AwaitingCapture};
    return {nextId(), ChargeStatus::Succeeded};
  }

  /// Completes a charge made with CaptureMode::Deferred.
  ChargeResult capture(const ChargeId &id) {
    return {id, ChargeStatus::Succeeded};
  }

  RefundResult refund(const ChargeId &id, int maxAttempts = 1) {
    return {id, maxAttempts};
  }

private:
  ChargeId nextId() { return {"ch_" + std::to_string(++lastId_)}; }

  std::string apiKey_;
  int lastId_ = 0;
};

} // namespace payment

#endif // PAYMENT_CLIENT_H
