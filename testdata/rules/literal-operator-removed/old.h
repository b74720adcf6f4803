#pragma once

namespace lib {
struct Duration {
  unsigned long long seconds;
};
constexpr Duration operator""_sec(unsigned long long n) { return {n}; }
constexpr Duration operator""_min(unsigned long long n) { return {n * 60}; }
void sleep_for(Duration duration);
} // namespace lib
