#ifndef PAYMENT_CHARGE_OPTIONS_H
#define PAYMENT_CHARGE_OPTIONS_H

#include <string>

namespace payment {

enum class CaptureMode { Immediate, Deferred };

struct ChargeOptions {
  /// Two charges with the same key are taken once.
  std::string idempotencyKey;
  CaptureMode captureMode = CaptureMode::Immediate;
};

} // namespace payment

#endif // PAYMENT_CHARGE_OPTIONS_H
