// The optional gets a value elsewhere.
#include "../flags.h"

#include <optional>

struct State {
  std::optional<int> percent;
};

static void fill(State &state) { state.percent.emplace(3); }

static void run() {
  State state;
  if (flags.isEnabled("discount_codes"))
    state.percent = 5;
  fill(state);
  if (state.percent)
    sink(); // ungated: discount_codes
}

int main() { run(); }
