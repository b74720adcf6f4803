#pragma once

namespace lib {
using OrderId = int;
using ItemCount = int;
int next_number();
} // namespace lib
