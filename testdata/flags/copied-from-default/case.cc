// A copy of an object that was never asked.
#include "../flags.h"

struct State {
  bool on = true;
};

static void run() {
  State asked;
  asked.on = flags.isEnabled("discount_codes");
  const State other = State();
  if (other.on)
    sink(); // ungated: discount_codes
}

int main() { run(); }
