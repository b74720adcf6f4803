// The answer is one alternative of a std::variant.
#include "../flags.h"

#include <variant>

using Value = std::variant<bool, int, std::string>;

static Value ask() { return flags.isEnabled("discount_codes"); }

static void run() {
  if (std::get<bool>(ask()))
    sink(); // maybe: discount_codes (the value is in a variant)
}

int main() { run(); }
