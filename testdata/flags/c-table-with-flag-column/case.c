// C: each row of the table names its flag, and the loop asks.
#include "../flags.h"

struct command {
  const char *flag;
  int (*run)(void);
};

static int apply(void) {
  return sink(); // maybe: discount_codes (the key is in a table)
}

static int help(void) { return 0; }
static const struct command commands[] = {{"help", help},
                                          {"discount_codes", apply}};

int main(void) {
  for (int i = 0; i < 2; ++i)
    if (flag_is_enabled(commands[i].flag))
      commands[i].run();
  return 0;
}
