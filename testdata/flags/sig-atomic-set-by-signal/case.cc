// A signal sets the same variable.
#include "../flags.h"

#include <csignal>

static volatile std::sig_atomic_t on = 0;

static void onSignal(int) { on = 1; }

static void run() {
  on = flags.isEnabled("discount_codes");
  std::signal(SIGUSR1, onSignal);
  std::raise(SIGUSR1);
  if (on)
    sink(); // ungated: discount_codes
}

int main() { run(); }
