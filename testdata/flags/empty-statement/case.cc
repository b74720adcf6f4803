// A semicolon too many ends the if.
#include "../flags.h"

#pragma clang diagnostic ignored "-Wempty-body"

static void run() {
  if (flags.isEnabled("discount_codes"))
    ;
  sink(); // ungated: discount_codes
}

int main() { run(); }
