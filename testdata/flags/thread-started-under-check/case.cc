// A thread exists only where the flag is on.
#include "../flags.h"

#include <thread>

static void apply() {
  sink(); // gated: discount_codes
}

static void run() {
  if (flags.isEnabled("discount_codes")) {
    std::thread worker(apply);
    worker.join();
  }
}

int main() { run(); }
