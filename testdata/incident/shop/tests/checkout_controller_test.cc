#include "checkout_controller.h"

#include <iostream>

using namespace shop;

static int failures = 0;

static void check(bool condition, const char *what) {
  std::cout << (condition ? "ok    " : "FAIL  ") << what << '\n';
  failures += !condition;
}

int main() {
  payment::PaymentClient client("test-key");
  CheckoutController controller(client);

  Order order{"order-1", {1250, payment::Currency::EUR}};
  check(controller.checkout(order).status == 201, "a charge is accepted");
  check(order.state == OrderState::Paid, "an accepted charge pays the order");

  Order empty{"order-2", {0, payment::Currency::EUR}};
  check(controller.checkout(empty).status == 402,
        "an empty charge is declined");
  check(empty.state == OrderState::PaymentFailed,
        "a declined charge leaves the order unpaid");

  return failures == 0 ? 0 : 1;
}
