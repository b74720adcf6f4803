#include "shop.h"
#include <algorithm>
#include <vector>

using namespace shop;
using namespace std::placeholders;

static int free1(int n) { return n; }
static int referred(int n) { return n; }
static bool even(int n) { return n % 2 == 0; }
static int nested(int n) { return n; }
static int applied(int a, int b) { return a + b; }
static int invoked(int n) { return n; }

int main() { // root: main main
  Cart cart;
  auto bound = std::bind(add, 1, _1);
  auto front = std::bind_front(sub, 5);
  auto unused = std::bind(neverBound, 1, 2);
  auto never = std::bind_front(&Cart::neverCount, &cart);
  auto member = std::bind_front(&Cart::weigh, &cart);
  int sum = bound(2) + front(1) + member() + cart.later(3)();
  sum += run(std::bind(&Cart::count, &cart, 2));
  sum += run1(std::bind(add, _1, 2));
  sum += run1(std::ref(cart));
  std::reference_wrapper<int(int)> reference = referred;
  sum += reference(1);
  std::vector<std::reference_wrapper<Cart>> carts = {cart};
  sum += carts[0](1);
  std::vector<int> v = {1, 2};
  sum += std::count_if(v.begin(), v.end(), std::not_fn(even));
  sum += std::bind(free1, std::bind(nested, _1))(4);
  sum += std::apply(applied, std::make_tuple(1, 2));
  sum += std::invoke(invoked, 1);
  (void)unused;
  (void)never;
  return sum > 0 ? 0 : 1;
}
