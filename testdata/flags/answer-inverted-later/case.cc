// The member is inverted in place.
#include "../flags.h"

struct State {
  bool on = false;

  void invert() { on = !on; }
};

static void run() {
  State state;
  state.on = flags.isEnabled("discount_codes");
  state.invert();
  if (state.on)
    sink(); // ungated: discount_codes
}

int main() { run(); }
