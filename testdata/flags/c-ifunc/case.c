// The loader asks which function the name stands for.
#include "../flags.h"

static void apply(void) {
  sink(); // ungated: discount_codes
}

static void (*choose(void))(void) { return apply; }
void work(void) __attribute__((ifunc("choose")));

int main(void) {
  if (flag_is_enabled("discount_codes"))
    apply();
  work();
}
