#pragma once

namespace units {
struct Range {
  double low, high;
};
double clamp(double value, const Range &range);
double scale(int value);
} // namespace units

using namespace units;

Range fullRange();
