// Two objects of one class; only one of them was asked.
#include "../flags.h"

struct State {
  bool on;
};

static void pay(const State &state) {
  if (state.on)
    sink(); // ungated: discount_codes
}

static void run() {
  pay(State{flags.isEnabled("discount_codes")});
  pay(State{true});
}

int main() { run(); }
