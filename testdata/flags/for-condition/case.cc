// The check is part of the condition of a for.
#include "../flags.h"

static void run() {
  for (int i = 0; i < 2 && flags.isEnabled("discount_codes"); ++i)
    sink(); // gated: discount_codes
}

int main() { run(); }
