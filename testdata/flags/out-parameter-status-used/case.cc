// Looks at whether the question could be asked, not at the answer.
#include "../flags.h"

static bool ask(bool &on) {
  on = flags.isEnabled("discount_codes");
  return true;
}

static void run() {
  bool on = false;
  if (ask(on))
    sink(); // ungated: discount_codes
}

int main() { run(); }
