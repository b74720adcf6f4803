// Takes a lock behind the check.
#include "../flags.h"

#include <mutex>

static std::mutex guard;

static void run() {
  if (!flags.isEnabled("discount_codes"))
    return;
  std::lock_guard<std::mutex> lock(guard);
  sink(); // gated: discount_codes
}

int main() { run(); }
