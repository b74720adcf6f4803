#pragma once

namespace math {
template <typename T> class Matrix {
public:
  T trace() const { return values[0] + values[3]; }
  T values[4];
};
extern template class Matrix<float>;
} // namespace math
