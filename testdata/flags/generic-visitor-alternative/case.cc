// One alternative of the visitor asks, the other does not.
#include "../flags.h"

#include <variant>

struct Visitor {
  void operator()(int) const {
    if (flags.isEnabled("discount_codes"))
      sink(); // gated: discount_codes
  }

  void operator()(double) const {
    sink(); // ungated: discount_codes
  }
};

static void run() {
  std::variant<int, double> amount = 1;
  std::visit(Visitor(), amount);
  amount = 2.0;
  std::visit(Visitor(), amount);
}

int main() { run(); }
