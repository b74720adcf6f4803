#include "lib.h"

double throttle(double speed, int cap) {
  auto *limiter = &lib::limitTo;
  double limited = lib::limitTo(speed, cap);
  double halved = lib::limitTo(speed, 0.5);
  return lib::average(limited, limiter(halved, 1.0));
}
