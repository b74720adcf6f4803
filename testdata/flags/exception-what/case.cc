// what() is called through the library's base.
#include "../flags.h"

#include <exception>

struct Failure : std::exception {
  const char *what() const noexcept override {
    sink(); // ungated: discount_codes
    return "failed";
  }
};

static void run() {
  try {
    throw Failure();
  } catch (const std::exception &failure) {
    note(failure.what());
  }
  if (flags.isEnabled("discount_codes"))
    Failure().what();
}

int main() { run(); }
