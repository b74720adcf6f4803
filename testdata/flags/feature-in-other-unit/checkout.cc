// The feature is in another unit; one of its two callers asks.
#include "../flags.h"
#include "discounts.h"

static void checkout() {
  if (flags.isEnabled("discount_codes"))
    discounts::apply();
}

int main() {
  checkout();
  retryJob();
}
