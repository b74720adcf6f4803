// A function is given what to do when on and when off; they are swapped.
#include "../flags.h"

#include <functional>

static void choose(bool on, const std::function<void()> &then,
                   const std::function<void()> &otherwise) {
  if (on)
    then();
  else
    otherwise();
}

static void run() {
  choose(
      flags.isEnabled("discount_codes"), [] { note("old"); },
      [] {
        sink(); // ungated: discount_codes
      });
}

int main() { run(); }
