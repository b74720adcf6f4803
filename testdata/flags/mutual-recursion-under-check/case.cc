// Two functions call each other; the first call is under the check.
#include "../flags.h"

static void odd(int left);

static void even(int left) {
  if (left > 0)
    odd(left - 1);
  sink(); // gated: discount_codes
}

static void odd(int left) {
  if (left > 0)
    even(left - 1);
}

static void run() {
  if (flags.isEnabled("discount_codes"))
    even(3);
}

int main() { run(); }
