// == of a class that always says yes.
#include "../flags.h"

struct Variant {
  std::string name;

  bool operator==(const char *) const { return true; }
};

static void run() {
  const Variant variant{flags.stringVariation("discount_codes", "control")};
  if (variant == "treatment")
    sink(); // ungated: discount_codes
}

int main() { run(); }
