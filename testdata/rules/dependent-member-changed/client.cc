#include "lib.h"

template <class T> double average(const T *values, int count) {
  typename mat::Traits<T>::sum_type sum = 0;
  for (int i = 0; i < count; ++i)
    sum += values[i];
  return sum / count;
}

template <class P> int brightest(int level) {
  typename P::channel value = level;
  return value;
}

template <class T> long size(const T *values) {
  typename mat::Traits<T>::count_type count = 0;
  while (values[count] != T())
    ++count;
  return count;
}

double report(const double *values, mat::Row row) {
  return average(values, 3) + brightest<mat::Pixel>(300) + size(values) + row;
}
