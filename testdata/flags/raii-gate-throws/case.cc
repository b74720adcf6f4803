// A gate whose constructor throws when the flag is off.
#include "../flags.h"

struct Gate {
  explicit Gate(const char *key) {
    if (!flags.isEnabled(key))
      throw 1;
  }
};

static void run() {
  Gate gate("discount_codes");
  sink(); // gated: discount_codes
}

int main() {
  try {
    run();
  } catch (int) {
    note("off");
  }
}
