// Whole objects are exchanged.
#include "../flags.h"

#include <utility>

struct State {
  bool on = false;
};

static void run() {
  State asked{flags.isEnabled("discount_codes")}, all{true};
  std::swap(asked, all);
  if (asked.on)
    sink(); // ungated: discount_codes
}

int main() { run(); }
