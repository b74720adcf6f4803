// The answer of one object is moved over that of another.
#include "../flags.h"

#include <utility>

struct State {
  bool on;
};

static void run() {
  State all{true};
  State state{flags.isEnabled("discount_codes")};
  state = std::move(all);
  if (state.on)
    sink(); // ungated: discount_codes
}

int main() { run(); }
