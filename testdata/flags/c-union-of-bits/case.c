// A register: its bits are written as one number.
#include "../flags.h"

union word {
  struct {
    unsigned discounts : 1;
    unsigned rest : 31;
  } bits;
  unsigned raw;
};

static void run(void) {
  union word word = {.bits = {.discounts = flag_is_enabled("discount_codes")}};
  word.raw = 0xff;
  if (word.bits.discounts)
    sink(); // ungated: discount_codes
}

int main(void) { run(); }
