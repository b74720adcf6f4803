#include "shop.h"

namespace shop {
int add(int a, int b) { return a + b; }
int sub(int a, int b) { return a - b; }
int neverBound(int a, int b) { return add(a, b); }
int Cart::count(int n) { return n; }
int Cart::weigh() const { return 1; }
int Cart::neverCount(int n) { return n; }
int Cart::operator()(int n) { return n; }
std::function<int()> Cart::later(int n) {
  return std::bind(&Cart::count, this, n);
}
int run(const std::function<int()> &f) { return f(); }
int run1(std::function<int(int)> f) { return f(1); }
} // namespace shop
