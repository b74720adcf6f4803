// The service is made once, under a lock, if the flag is on.
#include "../flags.h"

#include <memory>
#include <mutex>

struct Discounts {
  void apply() {
    sink(); // gated: discount_codes
  }
};

static std::mutex guard;
static std::shared_ptr<Discounts> service;

static std::shared_ptr<Discounts> get() {
  if (!flags.isEnabled("discount_codes"))
    return nullptr;
  std::lock_guard lock(guard);
  if (!service)
    service = std::make_shared<Discounts>();
  return service;
}

static void run() {
  if (const auto discounts = get())
    discounts->apply();
}

int main() { run(); }
