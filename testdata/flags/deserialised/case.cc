// The member is read from a file after the check.
#include "../flags.h"

#include <sstream>

struct State {
  bool on = false;

  void load(std::istringstream &in) { in >> on; }
};

static void run() {
  State state;
  state.on = flags.isEnabled("discount_codes");
  std::istringstream file("1");
  state.load(file);
  if (state.on)
    sink(); // ungated: discount_codes
}

int main() { run(); }
