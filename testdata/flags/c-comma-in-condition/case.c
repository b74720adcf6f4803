// C: the last of a list of conditions counts.
#include "../flags.h"

int main(void) {
  if (flag_is_enabled("discount_codes"), coin())
    sink(); // ungated: discount_codes
  return 0;
}
