// Nobody asks.
#include "../flags.h"

static void run() {
  sink(); // ungated: discount_codes
}

int main() { run(); }
