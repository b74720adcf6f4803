// Placement new makes another object at the same address.
#include "../flags.h"

struct State {
  bool on;

  explicit State(bool on) : on(on) {}
};

static void run() {
  State state(flags.isEnabled("discount_codes"));
  new (&state) State(true);
  if (state.on)
    sink(); // ungated: discount_codes
}

int main() { run(); }
