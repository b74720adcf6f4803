// The optional holds "false": it is not empty.
#include "../flags.h"

#include <optional>

static std::optional<bool> ask() { return flags.isEnabled("discount_codes"); }

static void run() {
  if (ask())
    sink(); // ungated: discount_codes
}

int main() { run(); }
