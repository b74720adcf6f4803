// Two closures in a function template; the second does not wait for a check.
#include "../flags.h"

template <class T> static void work(T) {
  auto ask = [] { return flags.isEnabled("discount_codes"); };
  auto apply = [] {
    sink(); // ungated: discount_codes
  };
  if (!ask())
    note("off");
  apply();
}

static void run() { work(1); }

int main() { run(); }
