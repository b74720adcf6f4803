// A member function replaces the whole object.
#include "../flags.h"

struct State {
  bool on = false;

  void reset() { *this = State{true}; }
};

static void run() {
  State state;
  state.on = flags.isEnabled("discount_codes");
  state.reset();
  if (state.on)
    sink(); // ungated: discount_codes
}

int main() { run(); }
