// _Exit ends the program without destructors.
#include "../flags.h"

#include <cstdlib>

struct Log {
  ~Log() {
    if (flags.isEnabled("discount_codes"))
      sink(); // gated: discount_codes
  }
};

static void run() {
  Log log;
  if (!flags.isEnabled("discount_codes"))
    std::_Exit(0);
  note("on");
}

int main() { run(); }
