#ifndef PAYMENT_RESULT_H
#define PAYMENT_RESULT_H

#include <string>

namespace payment {

struct ChargeId {
  std::string value;
};

enum class ChargeStatus { Succeeded, Declined, AwaitingCapture };

struct ChargeResult {
  ChargeId id;
  ChargeStatus status;

  bool succeeded() const { return status == ChargeStatus::Succeeded; }
};

struct RefundResult {
  ChargeId charge;
  int attemptsAllowed;
};

} // namespace payment

#endif // PAYMENT_RESULT_H
