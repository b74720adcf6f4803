// The key is put together.
#include "../flags.h"

static void run() {
  const std::string key = std::string("discount") + "_codes";
  if (flags.isEnabled(key))
    sink(); // maybe: discount_codes (the key is computed)
}

int main() { run(); }
