// An enumerator stands for the answer.
#include "../flags.h"

enum class Mode { Old, New };

static void pay(Mode mode) {
  if (mode == Mode::New)
    sink(); // maybe: discount_codes (an enumerator stands for the answer)
}

static void run() {
  pay(flags.isEnabled("discount_codes") ? Mode::New : Mode::Old);
}

int main() { run(); }
