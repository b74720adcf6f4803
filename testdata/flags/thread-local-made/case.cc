// A thread_local is made by the first use in each thread.
#include "../flags.h"

#include <thread>

struct Cache {
  Cache() {
    sink(); // ungated: discount_codes
  }

  int hits = 0;
};

static thread_local Cache cache;

static void run() {
  std::thread worker([] { ++cache.hits; });
  worker.join();
  if (flags.isEnabled("discount_codes"))
    Cache();
}

int main() { run(); }
