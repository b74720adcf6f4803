// A pointer that was moved from is null.
#include "../flags.h"
#include <memory>

struct Service {};

class Owner {
public:
  Owner() : service(std::make_unique<Service>()) {}
  std::unique_ptr<Service> take() { return std::move(service); }
  void run() {
    if (!service)
      sink(); // ungated: discount_codes
  }

private:
  std::unique_ptr<Service> service;
};

int main() {
  Owner owner;
  auto taken = owner.take();
  owner.run();
  auto other = std::move(taken);
  if (!taken)
    sink(); // ungated: discount_codes
}
