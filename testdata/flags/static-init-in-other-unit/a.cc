// Another unit's global is initialised before main.
#include "../flags.h"
#include "discounts.h"

int main() {
  if (flags.isEnabled("discount_codes"))
    apply();
}
