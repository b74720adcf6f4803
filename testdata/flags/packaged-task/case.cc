// A packaged task that a thread runs.
#include "../flags.h"

#include <future>
#include <thread>
#include <utility>

static void apply() {
  sink(); // ungated: discount_codes
}

static void run() {
  std::packaged_task<void()> task(apply);
  std::thread worker(std::move(task));
  worker.join();
  if (flags.isEnabled("discount_codes"))
    apply();
}

int main() { run(); }
