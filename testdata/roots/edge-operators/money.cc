#include "money.h"
#include <cstdlib>

namespace shop {
Money &Money::operator+=(const Money &other) {
  cents += other.cents;
  return *this;
}
Money Money::operator-() const { return {-cents}; }
Money Money::operator-(const Money &) const { return neverTimes(*this); }
Money &Money::operator++() {
  ++cents;
  return *this;
}
Money Money::operator++(int) {
  Money old = *this;
  ++*this;
  return old;
}
bool Money::operator!() const { return cents == 0; }
Money::operator bool() const { return !!*this; }
Money::operator double() const { return cents / 100.0; }
Money::operator std::string() const { return std::to_string(cents); }
Money::operator const char *() const {
  neverTimes(*this);
  return "";
}
Money operator+(Money a, const Money &b) { return a += b; }
Money operator*(const Money &a, int n) { return {a.cents * n}; }
Money neverTimes(const Money &a) { return a * 2; }
bool operator==(const Money &a, const Money &b) { return a.cents == b.cents; }
std::strong_ordering operator<=>(const Money &a, const Money &b) {
  return a.cents <=> b.cents;
}
bool Part::operator==(const Part &other) const { return n == other.n; }
std::weak_ordering Part::operator<=>(const Part &other) const {
  return n <=> other.n;
}
inline namespace literals {
Money operator""_eur(unsigned long long n) {
  return {static_cast<long>(n) * 100};
}
Money operator""_usd(long double n) { return {static_cast<long>(n * 90)}; }
Money operator""_never(const char *, std::size_t) { return neverTimes({}); }
} // namespace literals

int &Table::operator[](int i) { return cells[i]; }
int Table::operator[](int i) const { return cells[i]; }
int Table::operator()(int a, int b) const { return (*this)[a] + (*this)[b]; }
Table *Table::operator->() { return this; }
Money Table::operator*() const { return money; }
Table &Table::operator,(int n) { return *this << n; }
void *Table::operator new(std::size_t size) { return std::malloc(size); }
void Table::operator delete(void *p) { std::free(p); }
Money *Table::operator&() { return &money; }
Table &Table::operator<<(int n) {
  (*this)[0] += n;
  return *this;
}
Wrapped::operator Money() const { return 1_eur; }
NeverWrapped::operator Money() const { return neverTimes(1_eur); }
int value(Money money) { return money.cents; }
} // namespace shop
