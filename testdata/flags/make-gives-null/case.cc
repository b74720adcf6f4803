// The client's own make_...() may make nothing.
#include "../flags.h"
#include <memory>

struct Service {};

static std::unique_ptr<Service> make_service() {
  if (flags.isEnabled("discount_codes"))
    return std::make_unique<Service>();
  return nullptr;
}

static void run() {
  auto service = make_service();
  if (!service)
    sink(); // ungated: discount_codes
}

int main() { run(); }
