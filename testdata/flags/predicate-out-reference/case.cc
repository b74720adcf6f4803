// The predicate writes its answer through a reference and says whether it could.
#include "../flags.h"

static bool ask(bool &on) {
  on = flags.isEnabled("discount_codes");
  return true;
}

static void run() {
  bool on = false;
  if (!ask(on))
    return;
  if (on)
    sink(); // maybe: discount_codes (a reference to the local is handed out)
}

int main() { run(); }
