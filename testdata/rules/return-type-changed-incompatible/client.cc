#include "lib.h"

bool isCheap(const lib::Order *order) {
  long cents = lib::priceOf(order);
  long grams = lib::weightOf(order);
  return cents < grams;
}
