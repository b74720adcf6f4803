// The key has a constant to begin with, and is another when it is asked for.
#include "../flags.h"

static const char *key = "discount_codes";

struct Question {
  const char *const name = "discount_codes";
  bool ask() const { return flags.isEnabled(name); }
};

static void run() {
  key = "other";
  if (flags.isEnabled(key))
    sink(); // ungated: discount_codes
  Question other{"other"};
  if (other.ask())
    sink(); // ungated: discount_codes
}

int main() { run(); }
