#include "cart.h"
#include <algorithm>
#include <functional>
#include <vector>

using namespace shop;

static int invoked(Cart &cart) {
  return std::invoke(&Cart::plain, cart, 1) +
         std::invoke(&Cart::field, cart) +
         std::invoke(&Cart::checked, &cart, 2);
}

static int wrapped(Cart &cart) {
  auto total = std::mem_fn(&Cart::total);
  std::function<int(Cart &, int)> f = &Cart::other;
  std::vector<Cart *> carts = {&cart};
  std::for_each(carts.begin(), carts.end(), std::mem_fn(&Cart::step));
  return total(cart) + f(cart, 1);
}

template <int (Cart::*method)(int)> int fixed(Cart &cart) {
  return (cart.*method)(1);
}

int main() { // root: main main
  Cart cart;
  BigCart big;
  Method method = &Cart::plain;
  int sum = (cart.*method)(1);
  method = &Cart::other;
  sum += (cart.*method)(1);
  int (Cart::*virtually)(int) = &Cart::checked;
  Cart *some = &big;
  sum += (some->*virtually)(1) + (cart.*virtually)(1);
  int (*counted)(int) = &Cart::counted;
  sum += counted(1) + (cart.*choose(true))(1) + (cart.*choose(false))(2);
  sum += apply(cart, &Cart::plain) + cart.dispatch("step") + invoked(big);
  sum += wrapped(cart) + fixed<&Cart::plain>(cart);
  Machine machine;
  machine.run();
  int Cart::*data = &Cart::field;
  return sum + cart.*data > 0 ? 0 : 1;
}
