// A local keeps the answer together with another condition.
#include "../flags.h"

static void run() {
  bool on = coin() && flags.isEnabled("discount_codes");
  note("asked");
  if (on)
    sink(); // gated: discount_codes
}

int main() { run(); }
