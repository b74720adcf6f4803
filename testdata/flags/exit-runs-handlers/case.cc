// Leaving the program runs the destructors of globals.
#include "../flags.h"

#include <cstdlib>

struct Log {
  ~Log() {
    sink(); // ungated: discount_codes
  }
};

static Log everything;

static void run() {
  if (!flags.isEnabled("discount_codes"))
    std::exit(0);
  Log();
}

int main() { run(); }
