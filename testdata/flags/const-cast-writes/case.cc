// A const reference that is not so const.
#include "../flags.h"

static void force(const bool &on) { const_cast<bool &>(on) = true; }

static void run() {
  bool on = flags.isEnabled("discount_codes");
  force(on);
  if (on)
    sink(); // ungated: discount_codes
}

int main() { run(); }
