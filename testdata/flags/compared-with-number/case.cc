// Not to be 2 is not to be 0.
#include "../flags.h"

static const int limit = 3;

static int version() { return flags.isEnabled("discount_codes") ? 2 : 1; }

static void apply(const char *, int level) {
  if (level == limit)
    note("all");
  else
    sink(); // ungated: discount_codes
}

static void run() {
  if (version() == 2)
    note("new");
  else
    sink(); // ungated: discount_codes
  apply("code", 1);
  int mode = coin() ? 1 : 2;
  if (mode != 2)
    sink(); // ungated: discount_codes
}

int main() { run(); }
