#include "shop.h"

static int helper(int x) { return shop::scaled(x); }

namespace {
int local() { return helper(4); }
} // namespace

namespace shop {
int total(int a, int b) { return price(a) + price(b) + local(); }
long total(long a) { return neverPrice(static_cast<int>(a)); }
int price(int id) { return helper(id); }
int neverPrice(int id) { return price(id); }
void Basket::add(int id) { count += price(id); }
Basket Basket::sample() { return Basket{1}; }
void Basket::neverEmpty() { count = neverPrice(0); }
} // namespace shop

extern "C" {
static int c_helper(int x) { return shop::price(x); }
int c_entry(int x) { return c_helper(x); }
int c_never(int x) { return shop::neverPrice(x); }
}
