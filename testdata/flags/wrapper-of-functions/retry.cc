#include "retry.h"

#include <functional>

void retry(int times, const std::function<void()> &action) {
  for (int i = 0; i < times; ++i)
    action();
}
