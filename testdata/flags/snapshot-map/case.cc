// A snapshot of all flags, looked up by key.
#include "../flags.h"

#include <map>

static std::map<std::string, bool> allFlags() {
  return {{"discount_codes", flags.isEnabled("discount_codes")},
          {"gift_cards", true}};
}

static void run() {
  const auto snapshot = allFlags();
  if (snapshot.at("discount_codes"))
    sink(); // maybe: discount_codes (the value is in a map)
}

int main() { run(); }
