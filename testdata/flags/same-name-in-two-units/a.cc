// Two units each have a static function of that name; one asks, one does not.
#include "../flags.h"

void other();

static void apply() {
  sink(); // gated: discount_codes
}

int main() {
  if (flags.isEnabled("discount_codes"))
    apply();
  other();
}
