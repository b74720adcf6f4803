// The request's context is shared by pointer.
#include "../flags.h"

#include <memory>

struct Context {
  bool discounts = false;
};

static void pay(const std::shared_ptr<const Context> &context) {
  if (context->discounts)
    sink(); // gated: discount_codes
}

static void run() {
  auto context = std::make_shared<Context>();
  context->discounts = flags.isEnabled("discount_codes");
  pay(context);
}

int main() { run(); }
