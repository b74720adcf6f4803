// run: no
// A function is handed to code that is not here, only under the check.
#include "../flags.h"

extern "C" void on_request(const char *path, void (*handler)());

static void apply() {
  sink(); // gated: discount_codes
}

static void run() {
  if (flags.isEnabled("discount_codes"))
    on_request("/discount", apply);
}

int main() { run(); }
