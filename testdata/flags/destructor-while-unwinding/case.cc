// A throw on the way to the check runs the destructor.
#include "../flags.h"

struct Undo {
  ~Undo() {
    sink(); // ungated: discount_codes
  }
};

static void run() {
  Undo undo;
  if (!flags.isEnabled("discount_codes"))
    throw 1;
  note("on");
}

int main() {
  try {
    run();
  } catch (int) {
    note("off");
  }
}
