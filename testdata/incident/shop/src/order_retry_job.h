#ifndef SHOP_ORDER_RETRY_JOB_H
#define SHOP_ORDER_RETRY_JOB_H

#include "order.h"
#include "scheduler.h"

#include "payment/client.h"

namespace shop {

/// Tries failed payments again.
class OrderRetryJob : public Job {
public:
  OrderRetryJob(payment::PaymentClient &client, Orders &orders)
      : client_(client), orders_(orders) {}

  void run() override;

private:
  payment::PaymentClient &client_;
  Orders &orders_;
};

} // namespace shop

#endif // SHOP_ORDER_RETRY_JOB_H
