// C: the case for "off" falls through.
#include "../flags.h"

int main(void) {
  switch (flag_is_enabled("discount_codes")) {
  case 0:
    note("off"); /* fall through */
  case 1:
    sink(); // ungated: discount_codes
    break;
  default:
    break;
  }
  return 0;
}
