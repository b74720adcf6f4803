// The object that holds the key is given another one.
#include "../flags.h"
#include <optional>

struct Key {
  std::string text;
  operator std::string_view() const { return text; }
};

static void run() {
  std::optional<std::string> name = "discount_codes";
  name = "other";
  if (flags.isEnabled(*name))
    sink(); // ungated: discount_codes
  Key key{"discount_codes"};
  key.text = "other";
  if (flags.isEnabled(key))
    sink(); // ungated: discount_codes
}

int main() { run(); }
