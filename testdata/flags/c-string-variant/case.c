// C: strcmp gives 0 for the variant that is new.
#include "../flags.h"

#include <string.h>

int main(void) {
  const char *variant = flag_string_variation("discount_codes", "control");
  if (strcmp(variant, "treatment") == 0)
    sink(); // maybe: discount_codes (strcmp stands between)
  return 0;
}
