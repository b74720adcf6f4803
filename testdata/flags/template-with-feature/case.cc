// A template is given the closure; the check is inside.
#include "../flags.h"

template <class Action> static void ifOn(Action action) {
  if (flags.isEnabled("discount_codes"))
    action();
}

static void run() {
  ifOn([] {
    sink(); // gated: discount_codes
  });
}

int main() { run(); }
