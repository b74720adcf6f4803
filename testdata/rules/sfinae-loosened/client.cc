#include "lib.h"

enum class Color : int { Red, Green };

int store(Color color, int count, double price) {
  return wire::encode(color) + wire::encode(count) + wire::encode(price);
}
