// The predicate throws when off, and a handler turns that into false.
#include "../flags.h"

static void require() {
  if (!flags.isEnabled("discount_codes"))
    throw 1;
}

static bool allowed() {
  try {
    require();
    return true;
  } catch (int) {
    return false;
  }
}

static void run() {
  if (allowed())
    sink(); // maybe: discount_codes (what a handler means is not followed)
}

int main() { run(); }
