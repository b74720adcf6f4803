#include "orders.h"
#include <algorithm>
#include <numeric>
#include <queue>
#include <ranges>
#include <tuple>
#include <unordered_set>

using namespace shop;

struct Less {
  bool operator()(const Order &a, const Order &b) const { return byId(a, b); }
};
struct NeverLess {
  bool operator()(const Order &a, const Order &b) const {
    return neverByName(a, b);
  }
};
using NeverSet = std::set<Order, NeverLess>;

template <class It> void neverSort(It first, It last) {
  std::sort(first, last, neverByName);
}

static bool large(int n) { return n > 1; }
static int sum(int a, int b) { return a + b; }

static int sorted() {
  std::vector<Order> orders = {{3}, {1}, {2}};
  std::sort(orders.begin(), orders.end());
  std::sort(orders.begin(), orders.end(), byId);
  std::stable_sort(orders.begin(), orders.end(), Less());
  std::for_each(orders.begin(), orders.end(), print);
  auto found = std::find(orders.begin(), orders.end(), Order{2});
  auto any = std::any_of(orders.begin(), orders.end(), [](const Order &order) {
    return twice(order.id) > 2;
  });
  Order total = std::accumulate(
      orders.begin(), orders.end(), Order(), [](Order a, const Order &b) {
        return a += b;
      });
  std::ranges::sort(orders, std::less<>(), [](const Order &order) {
    return twice(order.id);
  });
  std::ranges::sort(orders, {}, &Order::id);
  return found->id + any + total.id;
}

static int keyed() {
  std::map<Key, int> map;
  map[{1}] = 2;
  map[{2}] = 3;
  std::set<Key, Descending> set = {{1}, {2}};
  std::unordered_map<Key, int, KeyHash> hashed;
  hashed[{1}] = 1;
  hashed[{1}] = 2;
  std::unordered_set<Order> orders = {{1}};
  std::priority_queue<Order, std::vector<Order>, Less> queue;
  queue.push({1});
  queue.push({2});
  auto pair = std::make_pair(Order(), 1) < std::make_pair(Order{1}, 1);
  return map.size() + set.count({1}) + hashed.size() + orders.count({2}) + pair;
}

static int visited() {
  Payment cash = Cash(), card = Card();
  int n = std::visit(Payer(), cash) + std::visit(Payer(), card);
  for (const Payment &payment : {cash, card})
    n += std::visit([](const auto &p) { return p.pay(); }, payment);
  return n + std::visit(
                 Overload{
                     [](const Cash &) { return twice(1); },
                     [](const Card &) {
                       return twice(2);
                     },
                 },
                 card);
}

static int views() {
  std::vector<int> v = {1, 2, 3};
  int n = 0;
  for (int i : v | std::views::filter(large) |
                   std::views::transform([](int i) { return twice(i); }))
    n += i;
  std::transform(v.begin(), v.end(), v.begin(), twice);
  return std::reduce(v.begin(), v.end(), n, sum) +
         std::apply(sum, std::make_tuple(1, 2));
}

int main() { // root: main main
  return sorted() + keyed() + visited() + views() > 0 ? 0 : 1;
}
