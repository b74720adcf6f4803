// The variant is turned into an enumerator first.
#include "../flags.h"

enum class Pricing { Old, New };

static Pricing pricing() {
  return flags.stringVariation("discount_codes", "control") == "treatment"
             ? Pricing::New
             : Pricing::Old;
}

static void run() {
  switch (pricing()) {
  case Pricing::New:
    sink(); // maybe: discount_codes (an enumerator stands for the answer)
    break;
  case Pricing::Old:
    note("old");
  }
}

int main() { run(); }
