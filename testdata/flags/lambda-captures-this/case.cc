// A closure writes a member through this.
#include "../flags.h"

#include <functional>

struct State {
  bool on = false;

  std::function<void()> reset() {
    return [this] { on = true; };
  }
};

static void run() {
  State state;
  state.on = flags.isEnabled("discount_codes");
  state.reset()();
  if (state.on)
    sink(); // ungated: discount_codes
}

int main() { run(); }
