// std::async under the check, waited for at once.
#include "../flags.h"

#include <future>

static void apply() {
  sink(); // gated: discount_codes
}

static void run() {
  if (flags.isEnabled("discount_codes"))
    std::async(std::launch::async, apply).get();
}

int main() { run(); }
