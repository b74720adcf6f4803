// A thread runs what the caller asks for.
#include "../flags.h"

#include <thread>

static void work() {
  sink(); // ungated: discount_codes
}

static void run() {
  std::thread worker(work);
  worker.join();
  if (flags.isEnabled("discount_codes"))
    work();
}

int main() { run(); }
