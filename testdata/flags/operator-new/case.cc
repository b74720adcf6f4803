// A class with its own memory.
#include "../flags.h"

#include <cstddef>

struct Basket {
  static void *operator new(std::size_t size) {
    sink(); // ungated: discount_codes
    return ::operator new(size);
  }
};

static void run() {
  delete new Basket;
  if (flags.isEnabled("discount_codes"))
    ::operator delete(Basket::operator new(1));
}

int main() { run(); }
