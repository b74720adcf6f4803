#pragma once

namespace range {
struct Span {
  const int *first, *last;
};
const int *begin(const Span &span);
const int *end(const Span &span);
} // namespace range
