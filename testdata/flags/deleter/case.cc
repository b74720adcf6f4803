// A unique_ptr runs its deleter.
#include "../flags.h"

#include <memory>

struct Close {
  void operator()(int *handle) const {
    sink(); // ungated: discount_codes
    delete handle;
  }
};

static void run() {
  std::unique_ptr<int, Close> handle(new int);
  if (flags.isEnabled("discount_codes"))
    handle.reset();
}

int main() { run(); }
