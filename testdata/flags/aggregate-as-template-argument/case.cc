// Options that the compiler is told.
#include "../flags.h"

struct Options {
  bool discounts;
};

template <Options options> static void run() {
  if (options.discounts)
    sink(); // ungated: discount_codes
}

int main() {
  Options asked{flags.isEnabled("discount_codes")};
  note(asked.discounts ? "on" : "off");
  run<Options{true}>();
}
