// A macro of the program's own leaves the program; it stays in release builds.
#include "../flags.h"

#include <cstdlib>

#define EXIT_UNLESS(condition) ((condition) ? (void)0 : fail(#condition))

[[noreturn]] static void fail(const char *text) {
  note(text);
  std::_Exit(0);
}

static void run() {
  EXIT_UNLESS(flags.isEnabled("discount_codes"));
  sink(); // gated: discount_codes
}

int main() { run(); }
