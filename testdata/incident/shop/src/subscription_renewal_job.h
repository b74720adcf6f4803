#ifndef SHOP_SUBSCRIPTION_RENEWAL_JOB_H
#define SHOP_SUBSCRIPTION_RENEWAL_JOB_H

#include "discount_service.h"
#include "scheduler.h"

#include "payment/client.h"

#include <string>
#include <vector>

namespace shop {

struct Subscription {
  std::string customer;
  payment::Amount price;
  std::string discountCode;
  bool active = true;
};

using Subscriptions = std::vector<Subscription>;

/// Charges every active subscription and suspends those that cannot pay.
class SubscriptionRenewalJob : public Job {
public:
  SubscriptionRenewalJob(payment::PaymentClient &client,
                         const DiscountService &discounts,
                         Subscriptions &subscriptions)
      : client_(client), discounts_(discounts), subscriptions_(subscriptions) {}

  void run() override;

private:
  bool renew(const Subscription &subscription);

  payment::PaymentClient &client_;
  const DiscountService &discounts_;
  Subscriptions &subscriptions_;
};

} // namespace shop

#endif // SHOP_SUBSCRIPTION_RENEWAL_JOB_H
