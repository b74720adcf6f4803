#include "subscription_renewal_job.h"

namespace shop {

void SubscriptionRenewalJob::run() {
  for (auto &subscription : subscriptions_) {
    if (subscription.active)
      subscription.active = renew(subscription);
  }
}

bool SubscriptionRenewalJob::renew(const Subscription &subscription) {
  auto price = subscription.price;
  if (const auto discount = discounts_.validate(subscription.discountCode))
    price = discount->applyTo(price);
  return client_.charge(price).succeeded();
}

} // namespace shop
