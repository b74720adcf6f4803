#pragma once

namespace shop {
int total(int a, int b);
long total(long a); // never with a long
int price(int id);
int neverPrice(int id);
template <class T> int weigh(T t) { return static_cast<int>(t) + 1; }
inline int scaled(int x) { return x * 2; }

struct Basket {
  int count = 0;
  void add(int id);
  static Basket sample();
  int size() const { return count; }
  void neverEmpty();
};
} // namespace shop

extern "C" {
int c_entry(int x);
int c_never(int x);
}
