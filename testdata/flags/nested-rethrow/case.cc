// The inner handler asks and throws on; the outer one does not ask.
#include "../flags.h"

static void run() {
  try {
    try {
      throw 1;
    } catch (int) {
      if (!flags.isEnabled("discount_codes"))
        throw;
      sink(); // gated: discount_codes
    }
  } catch (...) {
    sink(); // ungated: discount_codes
  }
}

int main() { run(); }
