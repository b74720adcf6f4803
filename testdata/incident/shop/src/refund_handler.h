#ifndef SHOP_REFUND_HANDLER_H
#define SHOP_REFUND_HANDLER_H

#include "router.h"

#include "payment/client.h"

namespace shop {

class RefundHandler {
public:
  explicit RefundHandler(payment::PaymentClient &client) : client_(client) {}

  Response handle(const Request &request);

private:
  payment::PaymentClient &client_;
};

} // namespace shop

#endif // SHOP_REFUND_HANDLER_H
