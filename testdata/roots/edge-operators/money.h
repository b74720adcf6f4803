#pragma once
#include <compare>
#include <cstddef>
#include <string>

namespace shop {
struct Money {
  long cents = 0;
  Money &operator+=(const Money &other);
  Money operator-() const;
  Money operator-(const Money &neverMinus) const;
  Money &operator++();
  Money operator++(int);
  bool operator!() const;
  explicit operator bool() const;
  operator double() const;
  explicit operator std::string() const;
  operator const char *() const; // never: nothing wants one
};
Money operator+(Money a, const Money &b);
Money operator*(const Money &a, int n);
Money neverTimes(const Money &a);
bool operator==(const Money &a, const Money &b);
std::strong_ordering operator<=>(const Money &a, const Money &b);

struct Version {
  int major = 0;
  bool operator==(const Version &) const = default;
  auto operator<=>(const Version &) const = default;
};
struct Part {
  int n = 0;
  bool operator==(const Part &other) const;
  std::weak_ordering operator<=>(const Part &other) const;
};
struct Whole {
  Part a, b;
  bool operator==(const Whole &) const = default; // runs Part's
  auto operator<=>(const Whole &) const = default;
};

inline namespace literals {
Money operator""_eur(unsigned long long n);
Money operator""_usd(long double n);
Money operator""_never(const char *, std::size_t);
} // namespace literals

struct Table {
  int cells[4] = {};
  int &operator[](int i);
  int operator[](int i) const;
  int operator()(int a, int b) const;
  Table *operator->();
  Money operator*() const;
  Table &operator,(int n);
  void *operator new(std::size_t size);
  void operator delete(void *p);
  Money *operator&();
  Table &operator<<(int n);
  Money money;
};
struct Pointer {
  Table *table;
  Table *operator->() const { return table; }
};
struct Outer {
  Pointer pointer;
  Pointer operator->() const { return pointer; }
};
struct NeverWrapped {
  operator Money() const;
};
struct Wrapped {
  operator Money() const;
};
int value(Money money);
} // namespace shop
