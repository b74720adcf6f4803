// Runs before main without being named anywhere.
#include "../flags.h"

__attribute__((constructor)) static void setUp() {
  sink(); // ungated: discount_codes
}

int main() {
  if (flags.isEnabled("discount_codes"))
    setUp();
}
