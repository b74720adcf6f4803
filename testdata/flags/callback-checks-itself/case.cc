// A thread is always started, and asks first.
#include "../flags.h"

#include <thread>

static void work() {
  if (!flags.isEnabled("discount_codes"))
    return;
  sink(); // gated: discount_codes
}

static void run() {
  std::thread worker(work);
  worker.join();
}

int main() { run(); }
