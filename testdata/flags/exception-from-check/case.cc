// A failing flag service is taken for a yes.
#include "../flags.h"

#include <exception>
#include <stdexcept>

static bool ask() {
  if (coin())
    throw std::runtime_error("no answer");
  return flags.isEnabled("discount_codes");
}

static bool allowed() {
  try {
    return ask();
  } catch (const std::exception &) {
    return true;
  }
}

static void run() {
  if (allowed())
    sink(); // ungated: discount_codes
}

int main() { run(); }
