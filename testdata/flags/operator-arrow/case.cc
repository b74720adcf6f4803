// -> of a smart pointer.
#include "../flags.h"

struct Discounts {
  void apply() { note("applied"); }
};

struct Handle {
  Discounts discounts;

  Discounts *operator->() {
    sink(); // ungated: discount_codes
    return &discounts;
  }
};

static void run() {
  Handle handle;
  handle->apply();
  if (flags.isEnabled("discount_codes"))
    handle.operator->();
}

int main() { run(); }
