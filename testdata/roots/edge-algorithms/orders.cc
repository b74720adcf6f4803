#include "orders.h"

namespace shop {
bool Order::operator<(const Order &other) const { return id < other.id; }
bool Order::operator==(const Order &other) const { return id == other.id; }
Order &Order::operator+=(const Order &other) {
  id += other.id;
  return *this;
}
bool Order::operator>(const Order &other) const { return other < *this; }
bool byId(const Order &a, const Order &b) { return a < b; }
bool neverByName(const Order &a, const Order &b) { return byId(a, b); }
int twice(int n) { return 2 * n; }
void print(const Order &) { twice(1); }
bool operator<(const Key &a, const Key &b) { return a.n < b.n; }
bool operator==(const Key &a, const Key &b) { return a.n == b.n; }
std::size_t KeyHash::operator()(const Key &key) const { return key.n; }
bool Descending::operator()(const Key &a, const Key &b) const { return b < a; }
int Cash::pay() const { return 1; }
int Card::pay() const { return 2; }
int NeverCheque::pay() const { return 3; }
int Payer::operator()(const Cash &cash) const { return cash.pay(); }
int Payer::operator()(const Card &card) const { return card.pay(); }
int Payer::operator()(const NeverCheque &cheque) const { return cheque.pay(); }
} // namespace shop

std::size_t std::hash<shop::Order>::operator()(const shop::Order &order) const {
  return shop::twice(order.id);
}
