// C: an assert that is compiled out.
#define NDEBUG

#include "../flags.h"

#include <assert.h>

int main(void) {
  assert(flag_is_enabled("discount_codes"));
  sink(); // ungated: discount_codes
  return 0;
}
