#pragma once

namespace stats {
template <typename Range> class Summary {
public:
  explicit Summary(const Range &range) : range(range) {}
  const Range &range;
};

inline auto percent(int part, int whole) { return 100 * part / whole; }
inline auto ratio(int part, int whole) { return double(part) / whole; }
} // namespace stats
