// Not every text that is not "control" is what the flag says when it is on.
#include "../flags.h"
#include <cstring>
#include <strings.h>

static void run() {
  const char *variant = flag_string_variation("discount_codes", "control");
  if (!std::strncmp(variant, "con", 3))
    sink(); // ungated: discount_codes
  if (strcasecmp(variant, "Control") == 0)
    sink(); // ungated: discount_codes
  std::string text = flags.stringVariation("discount_codes", "");
  if (text == "") {
    note("no answer");
    return;
  }
  note(text == "control" ? "old" : "new");
  sink(); // ungated: discount_codes
}

int main() { run(); }
