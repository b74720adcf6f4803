// run: no
// Overrides a method of a base whose code is not here: its library calls it.
#include "../flags.h"

#include <memory>

namespace web {
class Handler {
public:
  virtual ~Handler();
  virtual int handle();
};

void serve();
} // namespace web

class DiscountHandler : public web::Handler {
public:
  int handle() override {
    return sink(); // ungated: discount_codes
  }
};

static void run() {
  const auto handler = std::make_unique<DiscountHandler>();
  web::serve();
  if (flags.isEnabled("discount_codes"))
    handler->handle();
}

int main() { run(); }
