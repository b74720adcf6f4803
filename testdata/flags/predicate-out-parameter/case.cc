// The predicate writes its answer through a pointer.
#include "../flags.h"

static void ask(bool *on) { *on = flags.isEnabled("discount_codes"); }

static void run() {
  bool on = false;
  ask(&on);
  if (on)
    sink(); // maybe: discount_codes (the address of the local is handed out)
}

int main() { run(); }
