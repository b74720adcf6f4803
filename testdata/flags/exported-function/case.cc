// A function for plug-ins that is called under the check here.
#include "../flags.h"

extern "C" __attribute__((visibility("default"))) void plugin_apply() {
  sink(); // ungated: discount_codes (not run)
}

static void run() {
  if (flags.isEnabled("discount_codes"))
    plugin_apply();
}

int main() { run(); }
