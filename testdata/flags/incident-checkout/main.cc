#include "shop.h"

#include <thread>

int main() {
  Order first{"SUMMER"}, second{"WINTER"};
  checkout(first);
  OrderRetryJob job({second});
  std::thread worker([&] { job.work(); });
  worker.join();
}
