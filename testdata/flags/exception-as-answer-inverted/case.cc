// A handler turns the failure into true.
#include "../flags.h"

static void require() {
  if (!flags.isEnabled("discount_codes"))
    throw 1;
}

static bool allowed() {
  try {
    require();
    return false;
  } catch (int) {
    return true;
  }
}

static void run() {
  if (allowed())
    sink(); // ungated: discount_codes
}

int main() { run(); }
