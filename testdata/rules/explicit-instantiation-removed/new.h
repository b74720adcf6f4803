#pragma once

namespace mail {
/// Keeps the last value; the library holds the code for int.
template <typename T> class Last {
public:
  void put(T value);
  T get() const;

private:
  T value = T();
};

template <typename T> void Last<T>::put(T given) { value = given; }
template <typename T> T Last<T>::get() const { return value; }

extern template class Last<int>;
int queued();
} // namespace mail
