// Another name for the function that is called under the check.
#include "../flags.h"

extern "C" {
void apply() {
  sink(); // ungated: discount_codes
}

void alsoApply() __attribute__((alias("apply")));
}

static void run() {
  if (flags.isEnabled("discount_codes"))
    apply();
  alsoApply();
}

int main() { run(); }
