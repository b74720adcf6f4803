// C: each row names its flag, and nobody asks.
#include "../flags.h"

struct command {
  const char *flag;
  int (*run)(void);
};

static int apply(void) {
  return sink(); // ungated: discount_codes
}

static int help(void) { return 0; }
static const struct command commands[] = {{"help", help},
                                          {"discount_codes", apply}};

int main(void) {
  for (int i = 0; i < 2; ++i)
    commands[i].run();
  if (flag_is_enabled("discount_codes"))
    note("on");
  return 0;
}
