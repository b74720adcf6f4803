#pragma once

namespace money {
namespace detail {
struct Amount {
  long cents = 0;
};
} // namespace detail
using detail::Amount;
long total(const Amount &amount);
Amount operator+(const Amount &a, const Amount &b);
void print(const Amount &amount);
} // namespace money
