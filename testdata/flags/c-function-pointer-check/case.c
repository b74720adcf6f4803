// C: the check itself is called through a pointer.
#include "../flags.h"

static int (*is_on)(const char *) = flag_is_enabled;

int main(void) {
  if (is_on("discount_codes"))
    sink(); // maybe: discount_codes (the check is called through a pointer)
  return 0;
}
