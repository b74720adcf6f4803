#include "order_retry_job.h"

namespace shop {

void OrderRetryJob::run() {
  for (auto &order : orders_) {
    if (order.state != OrderState::PaymentFailed)
      continue;
    const auto result = client_.charge(order.total);
    if (result.succeeded())
      order.state = OrderState::Paid;
  }
}

} // namespace shop
