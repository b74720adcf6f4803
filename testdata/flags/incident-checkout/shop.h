#pragma once

#include <string>
#include <utility>
#include <vector>

struct Order {
  std::string code;
  int percent = 0;
  bool paid = false;
};

class DiscountService {
public:
  bool validate(const Order &order) const;
  void apply(Order &order) const;
};

class OrderRetryJob {
public:
  explicit OrderRetryJob(std::vector<Order> orders)
      : orders(std::move(orders)) {}

  void work();

private:
  std::vector<Order> orders;
};

void checkout(Order &order);
