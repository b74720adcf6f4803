#include "cart.h"
#include <cstring>

namespace shop {
int Cart::plain(int n) { return n; }
int Cart::other(int n) { return n; }
int Cart::neverTaken(int n) { return n; }
int Cart::checked(int n) { return n; }
int Cart::counted(int n) { return n; }
int Cart::total() const { return field; }
int Cart::step() { return 1; }
int Cart::neverStep() { return 1; }
int BigCart::checked(int n) { return n; }
int NeverCart::checked(int n) { return neverTaken(n); }

static const struct {
  const char *name;
  int (Cart::*step)();
} steps[] = {{"step", &Cart::step}};

int Cart::dispatch(const char *name) {
  for (const auto &entry : steps)
    if (std::strcmp(entry.name, name) == 0)
      return (this->*entry.step)();
  return 0;
}

Method choose(bool first) { return first ? &Cart::plain : &Cart::other; }
int apply(Cart &cart, Method method) { return (cart.*method)(1); }

void Machine::idle() { state = &Machine::busy; }
void Machine::busy() { --left; }
void Machine::neverBroken() { left = 0; }
void Machine::run() {
  while (left)
    (this->*state)();
}
} // namespace shop
