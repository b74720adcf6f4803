// A thread writes through std::ref.
#include "../flags.h"

#include <functional>
#include <thread>

static void load(bool &out) { out = true; }

static void run() {
  bool on = flags.isEnabled("discount_codes");
  std::thread worker(load, std::ref(on));
  worker.join();
  if (on)
    sink(); // ungated: discount_codes
}

int main() { run(); }
