// Looks at which alternative there is, not at its value.
#include "../flags.h"

#include <variant>

using Value = std::variant<bool, int, std::string>;

static Value ask() { return flags.isEnabled("discount_codes"); }

static void run() {
  const Value value = ask();
  if (std::get_if<bool>(&value))
    sink(); // ungated: discount_codes
}

int main() { run(); }
