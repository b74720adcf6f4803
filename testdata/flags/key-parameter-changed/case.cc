// The wrapper asks for another key than it is given.
#include "../flags.h"

static bool isOn(std::string key) {
  key += "_v2";
  return flags.isEnabled(key);
}

static bool isOnInShop(std::string key) {
  key = "shop." + key;
  return flags.isEnabled(key);
}

static void run() {
  if (isOn("discount_codes"))
    sink(); // ungated: discount_codes
  if (isOnInShop("discount_codes"))
    sink(); // ungated: discount_codes
}

int main() { run(); }
