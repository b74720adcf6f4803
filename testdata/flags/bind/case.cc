// std::bind.
#include "../flags.h"

#include <functional>

static void apply(int) {
  sink(); // ungated: discount_codes
}

static void run() {
  auto bound = std::bind(apply, 3);
  bound();
}

int main() { run(); }
