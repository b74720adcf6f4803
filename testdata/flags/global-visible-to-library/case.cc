// run: no
// The global belongs to code that is not here.
#include "../flags.h"

extern "C" {
extern int discounts_enabled;
void reload(void);
}

static void run() {
  discounts_enabled = flags.isEnabled("discount_codes");
  reload();
  if (discounts_enabled)
    sink(); // ungated: discount_codes
}

int main() { run(); }
