// The handler of a constructor's function-try-block.
#include "../flags.h"

static int load() { throw 1; }

struct Basket {
  int code;

  Basket() try : code(load()) { note("made"); } catch (int) {

    sink(); // ungated: discount_codes
  }
};

static void run() {
  try {
    Basket basket;
  } catch (int) {
    if (flags.isEnabled("discount_codes"))
      note("on");
  }
}

int main() { run(); }
