// A closure that is called later writes the captured variable.
#include "../flags.h"

#include <functional>

static void run() {
  bool on = flags.isEnabled("discount_codes");
  const std::function<void()> reset = [&on] { on = true; };
  reset();
  if (on)
    sink(); // ungated: discount_codes
}

int main() { run(); }
