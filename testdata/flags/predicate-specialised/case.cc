// The template asks, but not for this type.
#include "../flags.h"

template <class T> static bool allowed() {
  return flags.isEnabled("discount_codes");
}

template <> bool allowed<int>() { return true; }

static void run() {
  if (allowed<int>())
    sink(); // ungated: discount_codes
  if (allowed<double>())
    sink(); // gated: discount_codes
}

int main() { run(); }
