// std::tie assigns to the variable.
#include "../flags.h"

#include <tuple>

static void run() {
  bool on = flags.isEnabled("discount_codes");
  int percent = 0;
  std::tie(on, percent) = std::make_tuple(true, 3);
  if (on && percent)
    sink(); // ungated: discount_codes
}

int main() { run(); }
