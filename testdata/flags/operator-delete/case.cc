// A class that gives back its memory its own way.
#include "../flags.h"

struct Basket {
  static void operator delete(void *memory) {
    sink(); // ungated: discount_codes
    ::operator delete(memory);
  }
};

static void run() {
  delete new Basket;
  if (flags.isEnabled("discount_codes"))
    Basket::operator delete(::operator new(1));
}

int main() { run(); }
