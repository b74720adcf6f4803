// The destructor of a static local runs at exit.
#include "../flags.h"

struct Log {
  ~Log() {
    sink(); // ungated: discount_codes
  }
};

static Log &log() {
  static Log log;
  return log;
}

static void run() {
  log();
  if (!flags.isEnabled("discount_codes"))
    return;
  note("on");
}

int main() { run(); }
