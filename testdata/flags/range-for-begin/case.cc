// A range-for calls begin().
#include "../flags.h"

struct Codes {
  int *begin() {
    sink(); // ungated: discount_codes
    return nullptr;
  }

  int *end() { return nullptr; }
};

static void run() {
  Codes codes;
  for (int code : codes)
    (void)code;
  if (flags.isEnabled("discount_codes"))
    codes.begin();
}

int main() { run(); }
