// A pointer in the section of what runs before main().
#include "../flags.h"

static void apply(void) {
  sink(); // ungated: discount_codes
}

__attribute__((section(".init_array"), used)) static void (*start)(void) =
    apply;

int main(void) {
  if (flag_is_enabled("discount_codes"))
    apply();
}
