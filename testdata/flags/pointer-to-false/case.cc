// The pointer to the answer is not null, whatever the answer is.
#include "../flags.h"

static const bool on = flags.isEnabled("discount_codes");

static const bool *ask() { return &on; }

static void run() {
  if (ask())
    sink(); // ungated: discount_codes
}

int main() { run(); }
