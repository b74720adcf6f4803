// |= on a member.
#include "../flags.h"

struct State {
  bool on = false;

  void init() { on = flags.isEnabled("discount_codes"); }

  void add(bool more) { on |= more; }
};

static void run() {
  State state;
  state.init();
  state.add(coin());
  if (state.on)
    sink(); // ungated: discount_codes
}

int main() { run(); }
