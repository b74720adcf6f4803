// A snapshot of all flags, looked up by another key.
#include "../flags.h"

#include <map>

static std::map<std::string, bool> allFlags() {
  return {{"discount_codes", flags.isEnabled("discount_codes")},
          {"gift_cards", true}};
}

static void run() {
  const auto snapshot = allFlags();
  if (snapshot.at("gift_cards"))
    sink(); // ungated: discount_codes
}

int main() { run(); }
