#pragma once

namespace units {
class Seconds {
public:
  explicit Seconds(double value);
  explicit Seconds(const char *text);
  /// Takes two: no conversion, explicit or not.
  explicit Seconds(long minutes, double seconds);
};

void wait(Seconds time);
void wait(int ticks);
} // namespace units
