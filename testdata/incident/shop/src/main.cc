#include "checkout_controller.h"
#include "order_retry_job.h"
#include "order_service.h"
#include "preorder_release_job.h"
#include "refund_handler.h"
#include "storefront.h"
#include "subscription_renewal_job.h"

#include <iostream>
#include <string>
#include <vector>

using namespace shop;

/// Reads "name=value" arguments.
static Request parseRequest(const std::vector<std::string> &args) {
  Request request;
  for (const auto &arg : args) {
    const auto equals = arg.find('=');
    if (equals != std::string::npos)
      request.params[arg.substr(0, equals)] = arg.substr(equals + 1);
  }
  return request;
}

int main(int argc, char **argv) {
  payment::PaymentClient client("sandbox-key");
  DiscountService discounts;
  FeatureFlags flags;
  flags.enable("discount_codes", "ada");

  const payment::Amount fee(900, payment::Currency::EUR);
  Orders orders = {{"order-1", fee, OrderState::PaymentFailed},
                   {"order-2", fee, OrderState::Preordered}};
  Subscriptions subscriptions = {{"ada", fee, "SPRING25"}, {"ben", fee, ""}};

  Storefront storefront(discounts, flags);
  OrderService orderService(discounts, orders);
  CheckoutController checkout(client);
  RefundHandler refunds(client);

  Router router;
  router.get("/health", [&](const Request &) {
    return client.isReachable() ? Response{200, "ok"} : Response{503, "down"};
  });
  router.get("/basket", [&](const Request &request) {
    return storefront.showBasket(request);
  });
  router.post("/checkout", [&](const Request &request) {
    return checkout.checkout(orderService.create(request));
  });
  router.post("/refunds",
              [&](const Request &request) { return refunds.handle(request); });

  OrderRetryJob orderRetry(client, orders);
  PreorderReleaseJob preorderRelease(client, orders);
  SubscriptionRenewalJob subscriptionRenewal(client, discounts, subscriptions);

  Scheduler scheduler;
  scheduler.cron("*/15 * * * *", [&] { orderRetry.run(); });
  scheduler.cron("0 6 * * *", preorderRelease);
  scheduler.cron("0 0 * * *", subscriptionRenewal);

  const std::vector<std::string> args(argv + 1, argv + argc);
  if (args.size() == 1 && args[0] == "jobs") {
    scheduler.runAll();
    return 0;
  }
  if (args.size() < 2) {
    std::cerr << "usage: shop jobs | shop GET|POST /path [name=value]...\n";
    return 2;
  }
  const auto response = router.dispatch(args[0], args[1], parseRequest(args));
  std::cout << response.status << ' ' << response.body << '\n';
  return response.status < 400 ? 0 : 1;
}
