// std::visit with a closure for any type.
#include "../flags.h"

#include <variant>

static void run() {
  std::variant<int, double> amount = 2.0;
  std::visit(
      [](auto) {
        sink(); // ungated: discount_codes
      },
      amount);
}

int main() { run(); }
