#ifndef SHOP_CHECKOUT_CONTROLLER_H
#define SHOP_CHECKOUT_CONTROLLER_H

#include "order.h"
#include "router.h"

#include "payment/client.h"

namespace shop {

class CheckoutController {
public:
  explicit CheckoutController(payment::PaymentClient &client)
      : client_(client) {}

  Response checkout(Order &order);

private:
  payment::ChargeResult charge(const Order &order);

  payment::PaymentClient &client_;
};

} // namespace shop

#endif // SHOP_CHECKOUT_CONTROLLER_H
