// C: both units have a static function of that name.
#include "../flags.h"

void other(void);

static int allowed(void) { return flag_is_enabled("discount_codes"); }

int main(void) {
  if (allowed())
    sink(); // gated: discount_codes
  other();
  return 0;
}
