// A closure that is never called still destroys what it captured.
#include "../flags.h"

#include <functional>
#include <memory>

struct Basket {
  ~Basket() {
    sink(); // ungated: discount_codes
  }
};

static void run() {
  const std::function<void()> pay = [basket = std::make_shared<Basket>()] {
    (void)basket;
  };
  if (flags.isEnabled("discount_codes"))
    pay();
}

int main() { run(); }
