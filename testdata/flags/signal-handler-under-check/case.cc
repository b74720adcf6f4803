// A signal handler that is installed only when the flag is on.
#include "../flags.h"

#include <csignal>

static void onSignal(int) {
  sink(); // gated: discount_codes
}

static void run() {
  if (!flags.isEnabled("discount_codes"))
    return;
  std::signal(SIGUSR1, onSignal);
  std::raise(SIGUSR1);
}

int main() { run(); }
