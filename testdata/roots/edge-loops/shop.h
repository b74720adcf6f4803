#pragma once
#include <string>
#include <tuple>
#include <utility>

namespace shop {
struct Cursor {
  int at;
  int operator*() const;
  Cursor &operator++();
  Cursor operator++(int neverPost);
  bool operator!=(const Cursor &other) const;
};
struct Basket {
  Cursor begin() const;
  Cursor end() const;
  Cursor neverBegin() const;
  ~Basket();
};
Basket basket();

struct Shelf {};
Cursor begin(Shelf &shelf); // found by argument
Cursor end(Shelf &shelf);

struct Sentinel {};
bool operator==(const Cursor &cursor, Sentinel);
struct Counted {
  Cursor begin() const;
  Sentinel end() const;
};

struct Pair {
  int a = 1;
  std::string b = "b";
};
template <std::size_t I> auto get(const Pair &pair) {
  if constexpr (I == 0)
    return pair.a;
  else
    return pair.b;
}
struct Plain {
  Cursor a, b;
};
Plain plain();

struct Guard {
  explicit operator bool() const;
  ~Guard();
};
Guard guard();
int neverRun();
int step();
} // namespace shop

template <> struct std::tuple_size<shop::Pair> {
  static constexpr std::size_t value = 2;
};
template <> struct std::tuple_element<0, shop::Pair> {
  using type = int;
};
template <> struct std::tuple_element<1, shop::Pair> {
  using type = std::string;
};
