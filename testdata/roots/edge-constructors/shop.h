#pragma once
#include <initializer_list>
#include <string>
#include <utility>

namespace shop {
int next();
int neverNext();

struct Id {
  Id();
  explicit Id(int n);
  Id(const Id &other);
  Id(Id &&other) noexcept;
  Id &operator=(const Id &other);
  Id &operator=(Id &&other) noexcept;
  Id(double neverDouble);
  int n = 0;
};

struct Base {
  Base();
  Base(int n, Id id);
  int n;
};

struct NeverBase {
  NeverBase();
  explicit NeverBase(int);
  int m = neverNext();
};

// Members and bases that nothing names.
struct Order : Base {
  Id id, second;
  int quantity = next();
};

struct Special : Order {
  Special() : Special(next()) {}
  explicit Special(int n) : third(n), prices{Id(1), Id(2)} {}
  Id third;
  Id prices[2];
};

struct Inheriting : Base {
  using Base::Base;
  Id extra{3};
};

struct Price {
  Price(const char *text);
  Price(std::initializer_list<int> parts);
  Price(int a, int neverTwo);
  int cents = 0;
};

struct Line {
  Price price;
  Id id;
  int count = next();
  int given = neverNext(); // always given
};

struct Lazy {
  Lazy() : n(1) {}
  int n = neverNext();
};

struct Empty {
  Empty() = default;
  Id id;
};

template <class T> struct Box {
  explicit Box(T t) : value(std::move(t)) {}
  template <class U> explicit Box(U u, int) : value(u) {}
  T value;
};

int cost(Price price, int tax = next(), Id id = Id(7));
int costAll(int a = neverNext());
} // namespace shop
