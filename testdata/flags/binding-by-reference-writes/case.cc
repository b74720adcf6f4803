// A structured binding by reference writes the member.
#include "../flags.h"

struct State {
  bool on;
  int percent;
};

static void run() {
  State state{flags.isEnabled("discount_codes"), 1};
  auto &[on, percent] = state;
  on = true;
  percent = 2;
  if (state.on)
    sink(); // ungated: discount_codes
}

int main() { run(); }
