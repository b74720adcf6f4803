// A closure that a global keeps from the start.
#include "../flags.h"

#include <functional>

static const std::function<void()> apply = [] {
  sink(); // ungated: discount_codes
};

static void run() { apply(); }

int main() { run(); }
