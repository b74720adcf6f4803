// C: the same bytes by another name.
#include "../flags.h"

union word {
  int on;
  unsigned char bytes[sizeof(int)];
};

int main(void) {
  union word word = {flag_is_enabled("discount_codes")};
  word.bytes[0] = 1;
  if (word.on)
    sink(); // ungated: discount_codes
  return 0;
}
