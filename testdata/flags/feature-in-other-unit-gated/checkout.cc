// The feature is in another unit; all of its callers ask.
#include "../flags.h"
#include "discounts.h"

int main() {
  if (flags.isEnabled("discount_codes"))
    discounts::apply();
  retryJob();
}
