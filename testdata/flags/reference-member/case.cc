// An object keeps a reference to the answer and writes through it.
#include "../flags.h"

struct Switch {
  bool &target;

  void flip() const { target = true; }
};

struct State {
  bool on = false;
};

static void run() {
  State state;
  state.on = flags.isEnabled("discount_codes");
  Switch other{state.on};
  other.flip();
  if (state.on)
    sink(); // ungated: discount_codes
}

int main() { run(); }
