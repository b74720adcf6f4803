#ifndef SHOP_PREORDER_RELEASE_JOB_H
#define SHOP_PREORDER_RELEASE_JOB_H

#include "order.h"
#include "scheduler.h"

#include "payment/client.h"

namespace shop {

/// Charges preorders on the day they are shipped.
class PreorderReleaseJob : public Job {
public:
  PreorderReleaseJob(payment::PaymentClient &client, Orders &orders)
      : client_(client), orders_(orders) {}

  void run() override;

private:
  payment::PaymentClient &client_;
  Orders &orders_;
};

} // namespace shop

#endif // SHOP_PREORDER_RELEASE_JOB_H
