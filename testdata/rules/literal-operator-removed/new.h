#pragma once

namespace lib {
struct Duration {
  unsigned long long seconds;
};
constexpr Duration operator""_sec(unsigned long long n) { return {n}; }
void sleep_for(Duration duration);
} // namespace lib
