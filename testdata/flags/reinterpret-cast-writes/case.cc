// Writes the bytes of the struct.
#include "../flags.h"

struct State {
  bool on;
};

static void run() {
  State state{flags.isEnabled("discount_codes")};
  *reinterpret_cast<unsigned char *>(&state) = 1;
  if (state.on)
    sink(); // ungated: discount_codes
}

int main() { run(); }
