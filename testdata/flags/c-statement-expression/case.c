// C: a GNU statement expression gives the answer.
#include "../flags.h"

#define ASK(key)                                                               \
  ({                                                                           \
    int answer = flag_is_enabled(key);                                         \
    note("asked");                                                             \
    answer;                                                                    \
  })

int main(void) {
  if (ASK("discount_codes"))
    sink(); // gated: discount_codes
  return 0;
}
