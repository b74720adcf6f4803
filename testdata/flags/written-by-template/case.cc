// A template assigns to whatever it is given.
#include "../flags.h"

template <class T, class U> static void assign(T &&target, U value) {
  target = value;
}

static void run() {
  bool on = flags.isEnabled("discount_codes");
  assign(on, true);
  if (on)
    sink(); // ungated: discount_codes
}

int main() { run(); }
