// C: a variable that cleans up at the end of its scope.
#include "../flags.h"

static void clean_up(int *handle) {
  *handle = sink(); // ungated: discount_codes
}

int main(void) {
  __attribute__((cleanup(clean_up))) int handle = 0;
  if (!flag_is_enabled("discount_codes"))
    return 0;
  clean_up(&handle);
  return 0;
}
