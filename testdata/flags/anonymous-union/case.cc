// An anonymous union lets two members share the bytes.
#include "../flags.h"

struct State {
  union {
    bool on;
    bool seen;
  };

  State() : on(false) {}
};

static void run() {
  State state;
  state.on = flags.isEnabled("discount_codes");
  state.seen = true;
  if (state.on)
    sink(); // ungated: discount_codes
}

int main() { run(); }
