// The struct is filled with ones.
#include "../flags.h"

#include <cstring>

struct State {
  int on;
  int percent;
};

static void run() {
  State state{flags.isEnabled("discount_codes"), 1};
  std::memset(&state, 1, sizeof state);
  if (state.on)
    sink(); // ungated: discount_codes
}

int main() { run(); }
