#pragma once

namespace range {
struct Span {
  const int *first, *last;
};
struct Begin {
  const int *operator()(const Span &span) const;
};
inline constexpr Begin begin;
const int *end(const Span &span);
} // namespace range
