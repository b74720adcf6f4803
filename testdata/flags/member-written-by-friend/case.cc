// A friend writes the private member.
#include "../flags.h"

class State {
  friend void force(State &state);
  bool on = flags.isEnabled("discount_codes");

public:
  void pay() {
    if (on)
      sink(); // ungated: discount_codes
  }
};

void force(State &state) { state.on = true; }

static void run() {
  State state;
  force(state);
  state.pay();
}

int main() { run(); }
