// std::swap exchanges the answer for another.
#include "../flags.h"

#include <utility>

struct State {
  bool on = false;
};

static void run() {
  State state;
  state.on = flags.isEnabled("discount_codes");
  bool other = true;
  std::swap(state.on, other);
  if (state.on)
    sink(); // ungated: discount_codes
}

int main() { run(); }
