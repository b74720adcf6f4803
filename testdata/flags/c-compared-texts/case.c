// Not to be this text is not to be null.
#include "../flags.h"
#include <string.h>

static const char *mode = "fast";

static const char *backend(void) {
  return flag_is_enabled("discount_codes") ? "new" : "old";
}

static void run(void) {
  if (strcmp(backend(), "new") == 0)
    note("new");
  else
    sink(); // ungated: discount_codes
  const char *kind = coin() ? "free" : "paid";
  if (!strcmp(kind, "free"))
    note("free");
  else
    sink(); // ungated: discount_codes
  if (coin())
    mode = "slow";
  if (!strcmp(mode, "fast"))
    return;
  sink(); // ungated: discount_codes
}

int main(void) { run(); }
