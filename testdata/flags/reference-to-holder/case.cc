// An optional, a smart pointer, an atomic is written under another name.
#include "../flags.h"
#include <atomic>
#include <memory>
#include <optional>

struct Service {};

class Checkout {
public:
  Checkout() {
    if (flags.isEnabled("discount_codes"))
      service = std::make_unique<Service>();
  }
  void warm() {
    auto &slot = service;
    slot = std::make_unique<Service>();
    std::atomic<bool> &flag = on;
    flag.store(true);
  }
  void run() {
    if (service)
      sink(); // ungated: discount_codes
    if (on)
      sink(); // ungated: discount_codes
  }

private:
  std::unique_ptr<Service> service;
  std::atomic<bool> on{flags.isEnabled("discount_codes")};
};

static void run() {
  std::optional<int> percent;
  auto &out = percent;
  out = 3;
  if (percent)
    sink(); // ungated: discount_codes
}

int main() {
  Checkout checkout;
  checkout.warm();
  checkout.run();
  run();
}
