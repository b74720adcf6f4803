// C: a switch over the answer.
#include "../flags.h"

int main(void) {
  switch (flag_is_enabled("discount_codes")) {
  case 0:
    note("off");
    break;
  default:
    sink(); // gated: discount_codes
  }
  return 0;
}
