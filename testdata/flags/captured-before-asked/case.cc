// The closure captured the variable before anybody asked.
#include "../flags.h"

static void run() {
  bool on = true;
  const auto apply = [on] {
    if (on)
      sink(); // ungated: discount_codes
  };
  on = flags.isEnabled("discount_codes");
  note(on ? "on" : "off");
  apply();
}

int main() { run(); }
