// A parameter with the answer goes down three calls.
#include "../flags.h"

static void third(bool on) {
  if (on)
    sink(); // gated: discount_codes
}

static void second(int, bool on) { third(on); }

static void first(bool on) { second(1, on); }

static void run() { first(flags.isEnabled("discount_codes")); }

int main() { run(); }
