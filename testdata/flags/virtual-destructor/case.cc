// A unique_ptr to the base destroys what it holds.
#include "../flags.h"

#include <memory>

struct Base {
  virtual ~Base() = default;
};

struct Basket : Base {
  ~Basket() override {
    sink(); // ungated: discount_codes
  }
};

static void run() {
  std::unique_ptr<Base> base(new Basket);
  if (flags.isEnabled("discount_codes"))
    Basket();
}

int main() { run(); }
