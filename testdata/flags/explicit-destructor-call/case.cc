// A destructor that is called by name.
#include "../flags.h"

#include <memory>

struct Basket {
  ~Basket() {
    sink(); // ungated: discount_codes
  }
};

static void run() {
  std::allocator<Basket> memory;
  Basket *basket = memory.allocate(1);
  std::construct_at(basket);
  std::destroy_at(basket);
  memory.deallocate(basket, 1);
  if (flags.isEnabled("discount_codes"))
    Basket();
}

int main() { run(); }
