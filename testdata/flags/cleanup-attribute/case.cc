// A variable that cleans up at the end of its scope.
#include "../flags.h"

static void cleanUp(int *) {
  sink(); // ungated: discount_codes
}

static void run() {
  __attribute__((cleanup(cleanUp))) int handle = 0;
  if (!flags.isEnabled("discount_codes"))
    return;
  cleanUp(&handle);
}

int main() { run(); }
