// The member is written through a pointer to member.
#include "../flags.h"

struct State {
  bool on = false;
};

static void set(State &state, bool State::*member) { state.*member = true; }

static void run() {
  State state;
  state.on = flags.isEnabled("discount_codes");
  set(state, &State::on);
  if (state.on)
    sink(); // ungated: discount_codes
}

int main() { run(); }
