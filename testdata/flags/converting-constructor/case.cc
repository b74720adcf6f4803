// An argument is converted by a constructor.
#include "../flags.h"

struct Code {
  Code(const char *) {
    sink(); // ungated: discount_codes
  }
};

static void apply(const Code &) {}

static void run() {
  apply("SUMMER");
  if (flags.isEnabled("discount_codes"))
    apply(Code("WINTER"));
}

int main() { run(); }
