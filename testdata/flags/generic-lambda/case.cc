// A closure for arguments of any type.
#include "../flags.h"

static void run() {
  auto apply = [](auto) {
    sink(); // ungated: discount_codes
  };
  apply(1);
}

int main() { run(); }
