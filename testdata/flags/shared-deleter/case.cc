// The last owner runs the deleter, whoever that is.
#include "../flags.h"

#include <memory>

static void run() {
  std::shared_ptr<int> handle(new int, [](int *number) {
    sink(); // ungated: discount_codes
    delete number;
  });
  auto copy = handle;
  handle.reset();
  if (flags.isEnabled("discount_codes"))
    copy.reset();
}

int main() { run(); }
