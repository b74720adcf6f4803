// Two literals side by side make another key.
#include "../flags.h"

static void run() {
  if (flags.isEnabled("discount_codes"
                      "_v2"))
    sink(); // ungated: discount_codes
}

int main() { run(); }
