#include "checkout_controller.h"

namespace shop {

Response CheckoutController::checkout(Order &order) {
  const auto result = charge(order);
  if (!result.succeeded()) {
    order.state = OrderState::PaymentFailed;
    return {402, "payment declined"};
  }
  order.state = OrderState::Paid;
  return {201, order.id + " paid with " + result.id.value};
}

payment::ChargeResult CheckoutController::charge(const Order &order) {
#if PAYMENT_SDK_VERSION_MAJOR >= 4
  payment::ChargeOptions options;
  // A customer who presses "Pay" twice pays once.
  options.idempotencyKey = order.id;
  return client_.charge(order.total, options);
#else
  return client_.charge(order.total);
#endif
}

} // namespace shop
