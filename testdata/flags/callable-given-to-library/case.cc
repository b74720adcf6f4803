// run: no
// A function is handed to code that is not here.
#include "../flags.h"

extern "C" void on_request(const char *path, void (*handler)());

static void apply() {
  sink(); // ungated: discount_codes
}

static void run() {
  on_request("/discount", apply);
  if (flags.isEnabled("discount_codes"))
    apply();
}

int main() { run(); }
