#include "shop.h"

// The same name with internal linkage in another file.
static int helper(int x) { return x + 1; }
static int neverHelper(int x) { return helper(x); }

namespace {
int local() { return helper(3); }
int neverLocal() { return neverHelper(3); }
} // namespace

static int even(int n);
static int odd(int n) { return n == 0 ? 0 : even(n - 1); }
static int even(int n) { return n == 0 ? 1 : odd(n - 1); }

static void neverOverloaded(long) {}
static void overloaded(int) {}
namespace pick {
void choose(int) {}
void choose(double) { neverLocal(); }
} // namespace pick

int recurse(int n) { return n ? recurse(n - 1) : 0; }

// Named where nothing runs.
using Size = decltype(shop::neverPrice(1));
static_assert(sizeof(shop::neverPrice(1)) == sizeof(int));
constexpr bool isQuiet = noexcept(shop::neverPrice(1));

int main() { // root: main main
  int sum = helper(1) + local() + shop::total(1, 2) + shop::weigh(2.5);
  sum += even(4);
  overloaded(1);
  pick::choose(1);
  sum += recurse(3);
  shop::Basket basket = shop::Basket::sample();
  basket.add(4);
  sum += c_entry(basket.size());
  if constexpr (sizeof(int) == 1)
    shop::neverPrice(4);
  Size none = sizeof(shop::neverPrice(2)) + isQuiet;
  return sum + none > 0 ? 0 : 1;
}
