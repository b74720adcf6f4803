// The exception object is copied and destroyed by whoever handles it.
#include "../flags.h"

struct Failure {
  Failure() = default;
  Failure(const Failure &) = default;

  ~Failure() {
    sink(); // ungated: discount_codes
  }
};

static void run() {
  try {
    throw Failure();
  } catch (const Failure &) {
    if (!flags.isEnabled("discount_codes"))
      return;
    note("on");
  }
}

int main() { run(); }
