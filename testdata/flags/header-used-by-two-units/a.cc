// An inline function of a header; one unit asks before it calls, one does not.
#include "../flags.h"
#include "discounts.h"

int main() {
  if (flags.isEnabled("discount_codes"))
    apply();
  other();
}
