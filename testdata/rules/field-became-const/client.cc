#include "lib.h"

void tune(lib::Policy &policy) {
  policy.delay = 20;
  policy.retries = 5;
}

void replace(lib::Policy &policy, const lib::Policy &other) {
  policy = other;
}

int attempts(const lib::Policy &policy) {
  return policy.retries + 1;
}
