// A class that is made under the check here and without one there.
#include "../flags.h"

struct Discounts {
  void apply() {
    sink(); // ungated: discount_codes
  }
};

static void checkout() {
  if (flags.isEnabled("discount_codes")) {
    Discounts discounts;
    discounts.apply();
  }
}

static void retryJob() {
  Discounts discounts;
  discounts.apply();
}

int main() {
  checkout();
  retryJob();
}
