// A thread looks at the answer that it captured.
#include "../flags.h"

#include <thread>

static void run() {
  const bool on = flags.isEnabled("discount_codes");
  std::thread worker([on] {
    if (on)
      sink(); // gated: discount_codes
  });
  worker.join();
}

int main() { run(); }
