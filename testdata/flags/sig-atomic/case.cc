// A volatile sig_atomic_t keeps the answer for a signal handler.
#include "../flags.h"

#include <csignal>

static volatile std::sig_atomic_t on = 0;

static void onSignal(int) {
  if (on)
    sink(); // gated: discount_codes
}

static void run() {
  on = flags.isEnabled("discount_codes");
  std::signal(SIGUSR1, onSignal);
  std::raise(SIGUSR1);
}

int main() { run(); }
