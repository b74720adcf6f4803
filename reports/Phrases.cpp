#include "reports/Phrases.h"

#include "reports/Report.h"

#include "llvm/Support/JSON.h"

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

std::string oneLine(const std::string &text) {
  std::string line = printable(llvm::json::fixUTF8(text));
  // U+FFFE and U+FFFF, which XML forbids.
  for (const char *mark : {"\xEF\xBF\xBE", "\xEF\xBF\xBF"})
    for (size_t at; (at = line.find(mark)) != std::string::npos;)
      line.replace(at, 3, "?");
  return line;
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
