// Two sources of one setting: the file wins.
#include "../flags.h"

#include <map>

struct Settings {
  std::map<std::string, bool> file;

  bool discounts() const {
    if (auto found = file.find("discounts"); found != file.end())
      return found->second;
    return flags.isEnabled("discount_codes");
  }
};

static void run() {
  const Settings settings{{{"discounts", true}}};
  if (settings.discounts())
    sink(); // ungated: discount_codes
}

int main() { run(); }
