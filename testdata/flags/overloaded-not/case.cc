// ! of a class that means something else.
#include "../flags.h"

struct Answer {
  bool yes;

  bool operator!() const { return yes; }
};

static void run() {
  const Answer asked{flags.isEnabled("discount_codes")};
  if (!asked)
    note("off");
  else
    sink(); // ungated: discount_codes
}

int main() { run(); }
