#pragma once

struct Order {
  int percent = 0;
};

class DiscountService {
public:
  void apply(Order &order) const;
};

void checkout(Order &order);
void retry(Order &order);
