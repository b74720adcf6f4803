// The answer is an element that a loop overwrites.
#include "../flags.h"

static void run() {
  bool on[2] = {flags.isEnabled("discount_codes"), false};
  for (bool &element : on)
    element = true;
  if (on[0])
    sink(); // ungated: discount_codes
}

int main() { run(); }
