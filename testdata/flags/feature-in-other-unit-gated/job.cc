#include "../flags.h"
#include "discounts.h"

void retryJob() {
  if (!flags.isEnabled("discount_codes"))
    return;
  discounts::apply();
}
