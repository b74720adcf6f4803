// The answer is asked for at the start and used when it may have changed.
#include "../flags.h"

#include <thread>

class Worker {
public:
  Worker() : on(flags.isEnabled("discount_codes")) {}

  void work(int rounds) const {
    while (rounds-- > 0)
      if (on)
        sink(); // gated: discount_codes
  }

private:
  const bool on;
};

static void run() {
  const Worker worker;
  std::thread thread([&] { worker.work(2); });
  thread.join();
}

int main() { run(); }
