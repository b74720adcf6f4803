#pragma once
#include <functional>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <variant>
#include <vector>

namespace shop {
struct Order {
  int id = 0;
  bool operator<(const Order &other) const;
  bool operator==(const Order &other) const;
  Order &operator+=(const Order &other);
  bool operator>(const Order &neverGreater) const;
};
bool byId(const Order &a, const Order &b);
bool neverByName(const Order &a, const Order &b);
int twice(int n);
void print(const Order &order);

struct Key {
  int n;
  friend bool operator<(const Key &a, const Key &b);
  friend bool operator==(const Key &a, const Key &b);
};
struct KeyHash {
  std::size_t operator()(const Key &key) const;
};
struct Descending {
  bool operator()(const Key &a, const Key &b) const;
};
struct Cash {
  int pay() const;
};
struct Card {
  int pay() const;
};
struct NeverCheque {
  int pay() const;
};
using Payment = std::variant<Cash, Card>;
struct Payer {
  int operator()(const Cash &cash) const;
  int operator()(const Card &card) const;
  int operator()(const NeverCheque &cheque) const;
};
template <class... T> struct Overload : T... {
  using T::operator()...;
};
template <class... T> Overload(T...) -> Overload<T...>;
} // namespace shop

template <> struct std::hash<shop::Order> {
  std::size_t operator()(const shop::Order &order) const;
};
