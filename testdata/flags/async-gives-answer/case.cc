// Another thread asks; the future gives the answer.
#include "../flags.h"

#include <future>

static bool ask() { return flags.isEnabled("discount_codes"); }

static void run() {
  auto answer = std::async(std::launch::deferred, ask);
  if (answer.get())
    sink(); // maybe: discount_codes (the value goes through a future)
}

int main() { run(); }
