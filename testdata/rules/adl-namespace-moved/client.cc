#include "lib.h"

template <class T> void print(const T &) {}

void receipt(const money::Amount &basket) {
  print(basket);
  money::print(basket);
}

money::Amount sum(const money::Amount &basket, const money::Amount &shipping) {
  return basket + shipping;
}

long checkout(const money::Amount &basket) {
  return total(basket) + money::total(basket);
}
