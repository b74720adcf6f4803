// The text of the answer is replaced before it is compared.
#include "../flags.h"

static void run() {
  std::string variant = flags.stringVariation("discount_codes", "control");
  auto later = [&] {
    if (variant == "treatment")
      sink(); // ungated: discount_codes
  };
  if (coin())
    variant = "treatment";
  if (variant != "control")
    sink(); // ungated: discount_codes
  later();
}

int main() { run(); }
