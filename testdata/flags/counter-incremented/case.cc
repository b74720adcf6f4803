// The answer is a number that is counted up.
#include "../flags.h"

struct State {
  int level = 0;
};

static void run() {
  State state;
  state.level = flags.isEnabled("discount_codes");
  ++state.level;
  if (state.level)
    sink(); // ungated: discount_codes
}

int main() { run(); }
