// Another thread overwrites the answer.
#include "../flags.h"

#include <atomic>
#include <thread>

static std::atomic<bool> on{false};

static void run() {
  on = flags.isEnabled("discount_codes");
  std::thread([] { on = true; }).join();
  if (on)
    sink(); // ungated: discount_codes
}

int main() { run(); }
