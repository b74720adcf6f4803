// A throw before the check ends up behind it.
#include "../flags.h"

static void load() {
  if (coin())
    throw 1;
}

static void run() {
  bool off = false;
  try {
    load();
    off = !flags.isEnabled("discount_codes");
  } catch (int) {
    note("no file");
  }
  if (off)
    return;
  sink(); // ungated: discount_codes
}

int main() { run(); }
