#include "reports/Phrases.h"

namespace breakpath {

static std::string lineAfter(const std::string &file, unsigned line) {
  return line ? file + ":" + std::to_string(line) : file;
}

std::string spot(const Location &at) {
  return at.file + ":" + std::to_string(at.line) + ":" +
         std::to_string(at.column);
}

std::string shortSpot(const Location &at) {
  return lineAfter(at.file, at.line);
}

std::string count(size_t n, const char *noun) {
  return std::to_string(n) + " " + noun + (n == 1 ? "" : "s");
}

std::string inQuotes(const std::vector<std::string> &names) {
  std::string text;
  for (const std::string &name : names)
    text += (text.empty() ? "'" : ", '") + name + "'";
  return text;
}

const Location &placeOf(const ApiChange &change) {
  return change.newLocation.file.empty() ? change.oldLocation
                                         : change.newLocation;
}

std::string headerPlace(const Location &at) {
  return lineAfter("<" + at.file + ">", at.line);
}

} // namespace breakpath
