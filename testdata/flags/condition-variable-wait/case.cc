// Waits for another thread to say that the flag is on.
#include "../flags.h"

#include <condition_variable>
#include <mutex>
#include <thread>

static std::mutex guard;
static std::condition_variable changed;
static bool asked = false, on = false;

static void ask() {
  std::lock_guard lock(guard);
  on = flags.isEnabled("discount_codes");
  asked = true;
  changed.notify_one();
}

static void run() {
  std::thread worker(ask);
  std::unique_lock lock(guard);
  changed.wait(lock, [] { return asked; });
  if (on)
    sink(); // gated: discount_codes
  lock.unlock();
  worker.join();
}

int main() { run(); }
