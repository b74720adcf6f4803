// C: strcmp gives 0 for equal: the condition is the wrong way round.
#include "../flags.h"

#include <string.h>

int main(void) {
  if (strcmp(flag_string_variation("discount_codes", "control"), "treatment"))
    sink(); // ungated: discount_codes
  return 0;
}
