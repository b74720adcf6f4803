// What a constructor runs calls a virtual function: the base's own.
#include "../flags.h"

struct Base {
  Base() { init(); }
  virtual ~Base() = default;
  void init() { hook(); }
  virtual void hook() {
    sink(); // ungated: discount_codes
  }
};

struct Derived : Base {
  void hook() override { note("derived"); }
};

static void run() {
  if (flags.isEnabled("discount_codes"))
    Base base;
  Derived derived;
}

int main() { run(); }
