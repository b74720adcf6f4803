#include "shop.h"

static int helper(int x) { return twice(x); }
static int neverHelper(int x) { return neverTotal(0) + x; }
static int neverThere(void) { return neverHelper(1); }

static int chosen(int x) { return x + 1; }
static int neverChosen(int x) { return x - 1; }
#define chosen_for(x)                                                          \
  _Generic((x), int: chosen, char *: neverChosen)(1)

static int last(void) { return 0; }
static int condition(void) { return 1; }
static int inComma(void) { return 1; }

int main(void) { // root: main main
  struct basket b = {helper(1)};
  add(&b, PRICE(3));
  int x = chosen_for(1);
  int size = sizeof(neverThere());
  for (int i = 0; condition() && i < 1; i += inComma())
    x += ({ helper(i); });
  return (total(&b) + x + size > 0 && last() == 0) ? 0 : 1;
}
