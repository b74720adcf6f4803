#include "lib.h"

int compare(const lib::Descriptor &left, const lib::Descriptor &right) {
  int first = left;
  int second = right.number();
  return first - second;
}
