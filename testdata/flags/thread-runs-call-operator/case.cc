// A thread is given an object that can be called.
#include "../flags.h"

#include <thread>

struct Apply {
  void operator()() const {
    sink(); // ungated: discount_codes
  }
};

static void run() {
  std::thread worker(Apply{});
  worker.join();
  if (flags.isEnabled("discount_codes"))
    Apply{}();
}

int main() { run(); }
