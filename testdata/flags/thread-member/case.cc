// A thread runs a member function.
#include "../flags.h"

#include <thread>

struct Worker {
  void loop() {
    sink(); // ungated: discount_codes
  }
};

static void run() {
  Worker worker;
  std::thread thread(&Worker::loop, &worker);
  thread.join();
}

int main() { run(); }
