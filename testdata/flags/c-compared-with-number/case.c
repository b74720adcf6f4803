// Not to be -1 is not to be 0, and a level is not a truth.
#include "../flags.h"

static int level = 1;

static int find(void) {
  if (coin())
    return -1;
  return 4;
}

static int next(void) {
  static int at = 0;
  return ++at < 3 ? 7 : -1;
}

static void run(void) {
  int code;
  while ((code = next()) != -1)
    sink(); // ungated: discount_codes
  if (coin())
    level = 3;
  if (level == 3)
    note("3");
  else
    sink(); // ungated: discount_codes
  int at = find();
  if (at == -1)
    return;
  sink(); // ungated: discount_codes
}

int main(void) { run(); }
