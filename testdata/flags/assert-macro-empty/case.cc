// An assert of the program's own that release builds leave out.
#include "../flags.h"

#define SHOP_ASSERT(condition) static_cast<void>(0)

static void run() {
  SHOP_ASSERT(flags.isEnabled("discount_codes"));
  sink(); // ungated: discount_codes
}

int main() { run(); }
