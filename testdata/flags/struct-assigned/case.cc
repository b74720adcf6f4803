// The whole struct is replaced.
#include "../flags.h"

struct State {
  bool on = false;
};

static void run() {
  State state;
  state.on = flags.isEnabled("discount_codes");
  state = State{true};
  if (state.on)
    sink(); // ungated: discount_codes
}

int main() { run(); }
