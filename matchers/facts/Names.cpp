#include "matchers/facts/Names.h"

namespace breakpath {

std::string unqualified(const std::string &qualified) {
  size_t at = qualified.rfind("::");
  return at == std::string::npos ? qualified : qualified.substr(at + 2);
}

std::string scopeOf(const std::string &qualified) {
  size_t at = qualified.rfind("::");
  return at == std::string::npos ? "" : qualified.substr(0, at);
}

} // namespace breakpath
