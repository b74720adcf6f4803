// The number that means "off" by its name.
#include "../flags.h"

enum class Variant { Control, Treatment };
enum { kNone, kSome };

static void run() {
  switch (static_cast<Variant>(flags.intVariation("discount_codes", 0))) {
  case Variant::Control:
    sink(); // ungated: discount_codes
    break;
  default:
    note("on");
  }
  auto variant = static_cast<Variant>(flags.intVariation("discount_codes", 0));
  if (variant == Variant::Control)
    sink(); // ungated: discount_codes
  if (flags.intVariation("discount_codes", 0) == kNone)
    sink(); // ungated: discount_codes
}

int main() { run(); }
