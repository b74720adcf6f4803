// The job forgets what the checkout does.
#include "../flags.h"

static void apply() {
  sink(); // ungated: discount_codes
}

static void checkout() {
  if (flags.isEnabled("discount_codes"))
    apply();
}

static void retryJob() { apply(); }

int main() {
  checkout();
  retryJob();
}
