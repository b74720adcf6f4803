// A class of the program's own whose isEnabled() has nothing to do with flags.
#include "../flags.h"

struct Widget {
  bool visible;

  bool isEnabled(const char *) const { return visible; }
};

static void run() {
  const Widget button{true};
  if (button.isEnabled("discount_codes"))
    sink(); // ungated: discount_codes
  if (flags.isEnabled("discount_codes"))
    note("on");
}

int main() { run(); }
