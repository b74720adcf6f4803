// The struct is filled from bytes.
#include "../flags.h"

#include <cstring>

struct State {
  bool on;
  int percent;
};

static void run() {
  State state{flags.isEnabled("discount_codes"), 1};
  const State saved{true, 2};
  std::memcpy(&state, &saved, sizeof state);
  if (state.on)
    sink(); // ungated: discount_codes
}

int main() { run(); }
