#pragma once

namespace lib {
struct OrderId {
  int value;
};
using ItemCount = int;
int next_number();
} // namespace lib
