#pragma once

namespace money {
struct Amount {
  long cents = 0;
};
long total(const Amount &amount);
Amount operator+(const Amount &a, const Amount &b);
void print(const Amount &amount);
} // namespace money
