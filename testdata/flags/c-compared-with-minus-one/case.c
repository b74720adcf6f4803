// C: takes "off" for one more value that is not an error.
#include "../flags.h"

int main(void) {
  if (flag_is_enabled("discount_codes") != -1)
    sink(); // ungated: discount_codes
  return 0;
}
