// The incident, mended: the service itself asks.
#include "shop.h"

#include <thread>

void checkout(Order &order) { DiscountService().apply(order); }

void retry(Order &order) { DiscountService().apply(order); }

int main() {
  Order order;
  checkout(order);
  std::thread worker([&] { retry(order); });
  worker.join();
}
