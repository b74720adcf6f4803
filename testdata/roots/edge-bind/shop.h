#pragma once
#include <functional>

namespace shop {
int add(int a, int b);
int sub(int a, int b);
int neverBound(int a, int b);
struct Cart {
  int count(int n);
  int weigh() const;
  int neverCount(int n);
  int operator()(int n);
  std::function<int()> later(int n);
};
int run(const std::function<int()> &f);
int run1(std::function<int(int)> f);
} // namespace shop
