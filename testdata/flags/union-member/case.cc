// The same bytes by another name.
#include "../flags.h"

union Word {
  bool on;
  unsigned char byte;
};

static void run() {
  Word word;
  word.on = flags.isEnabled("discount_codes");
  word.byte = 1;
  if (word.on)
    sink(); // ungated: discount_codes
}

int main() { run(); }
