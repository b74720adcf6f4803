// A signal handler that is installed without a check.
#include "../flags.h"

#include <csignal>

static void onSignal(int) {
  sink(); // ungated: discount_codes
}

static void run() {
  std::signal(SIGUSR1, onSignal);
  std::raise(SIGUSR1);
  if (flags.isEnabled("discount_codes"))
    onSignal(0);
}

int main() { run(); }
