#include "../flags.h"
#include "toggle.h"

bool toggle(const std::string &key) {
  note(key.c_str());
  return flags.isEnabled(key);
}
