// Jumps over the call.
#include "../flags.h"

static void run() {
  if (!flags.isEnabled("discount_codes"))
    goto end;
  sink(); // gated: discount_codes
end:
  note("end");
}

int main() { run(); }
