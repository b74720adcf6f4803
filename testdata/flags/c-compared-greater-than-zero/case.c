// What is not greater than zero need not be zero.
#include "../flags.h"

static int find(void) {
  if (!flag_is_enabled("discount_codes"))
    return -1;
  return 4;
}

static void run(void) {
  if (find() > 0)
    note("found");
  else
    sink(); // ungated: discount_codes
  int direction = -1;
  if (direction > 0)
    return;
  sink(); // ungated: discount_codes
}

int main(void) { run(); }
