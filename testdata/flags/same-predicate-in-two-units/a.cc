// Two predicates of one name, static in their units.
#include "../flags.h"

void other();

static bool allowed() { return flags.isEnabled("discount_codes"); }

int main() {
  if (allowed())
    sink(); // gated: discount_codes
  other();
}
