// A thread_local keeps the answer of each thread.
#include "../flags.h"

#include <thread>

static thread_local bool on = false;

static void run() {
  std::thread worker([] {
    on = flags.isEnabled("discount_codes");
    if (on)
      sink(); // gated: discount_codes
  });
  worker.join();
  if (on)
    note("never");
}

int main() { run(); }
