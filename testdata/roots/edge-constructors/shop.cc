#include "shop.h"

namespace shop {
int next() {
  static int last = 0;
  return ++last;
}
int neverNext() { return next(); }

Id::Id() = default;
Id::Id(int n) : n(n) {}
Id::Id(const Id &other) = default;
Id::Id(Id &&other) noexcept : n(other.n) {}
Id &Id::operator=(const Id &other) {
  n = other.n;
  return *this;
}
Id &Id::operator=(Id &&other) noexcept = default;
Id::Id(double) {}

Base::Base() : n(next()) {}
Base::Base(int n, Id id) : n(n + id.n) {}

NeverBase::NeverBase() = default;
NeverBase::NeverBase(int) {}

Price::Price(const char *text) : cents(text[0]) {}
Price::Price(std::initializer_list<int> parts) {
  for (int part : parts)
    cents += part;
}
Price::Price(int a, int neverTwo) : cents(a + neverTwo + neverNext()) {}

int cost(Price price, int tax, Id id) { return price.cents + tax + id.n; }
int costAll(int a) { return a; }
} // namespace shop
