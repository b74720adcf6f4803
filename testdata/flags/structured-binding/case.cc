// The answer comes as a part of a struct that is taken apart.
#include "../flags.h"

struct State {
  bool on;
  int percent;
};

static State state() { return {flags.isEnabled("discount_codes"), 1}; }

static void run() {
  auto [on, percent] = state();
  if (on && percent)
    sink(); // gated: discount_codes
}

int main() { run(); }
