// Somewhere below, another caller says true.
#include "../flags.h"

static void third(bool on) {
  if (on)
    sink(); // ungated: discount_codes
}

static void second(bool on) { third(on); }

static void retryJob() { second(true); }

static void run() {
  second(flags.isEnabled("discount_codes"));
  retryJob();
}

int main() { run(); }
