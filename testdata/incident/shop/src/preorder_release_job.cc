#include "preorder_release_job.h"

#include <algorithm>

namespace shop {

void PreorderReleaseJob::run() {
  std::for_each(orders_.begin(), orders_.end(), [this](Order &order) {
    if (order.state != OrderState::Preordered)
      return;
    // A declined preorder is left to the retry job.
    order.state = client_.charge(order.total).succeeded()
                      ? OrderState::Paid
                      : OrderState::PaymentFailed;
  });
}

} // namespace shop
