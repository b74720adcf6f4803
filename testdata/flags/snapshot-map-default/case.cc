// A key that is missing from the snapshot counts as on.
#include "../flags.h"

#include <map>

static std::map<std::string, bool> changedFlags() {
  if (flags.isEnabled("discount_codes"))
    return {{"discount_codes", true}};
  return {};
}

static void run() {
  const auto snapshot = changedFlags();
  const auto found = snapshot.find("discount_codes");
  if (found == snapshot.end() || found->second)
    sink(); // ungated: discount_codes
}

int main() { run(); }
