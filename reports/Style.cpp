#include "reports/Style.h"

#include <algorithm>
#include <ostream>

namespace breakpath {

std::string spot(const Location &at) {
  return at.file + ":" + std::to_string(at.line) + ":" +
         std::to_string(at.column);
}

std::string count(size_t n, const char *noun) {
  return std::to_string(n) + " " + noun + (n == 1 ? "" : "s");
}

const char *phrase(Verdict verdict, bool one) {
  switch (verdict) {
  case Verdict::BreaksBuild:
    return one ? "no longer compiles" : "no longer compile";
  case Verdict::ChangesMeaning:
    return one ? "compiles and means something else"
               : "compile and mean something else";
  case Verdict::BreaksBinary:
    return one ? "needs a rebuild" : "need a rebuild";
  case Verdict::Deprecated:
    return one ? "is newly deprecated" : "are newly deprecated";
  case Verdict::Unknown:
    return "could not be decided";
  case Verdict::Unaffected:
    break;
  }
  return one ? "is unaffected" : "are unaffected";
}

std::string Style::colored(Level level, const std::string &text) const {
  return paint(level == Level::Error     ? "1;31"
               : level == Level::Warning ? "1;33"
                                         : "1;34",
               text);
}

void Style::writeExcerpt(const std::string &excerpt, const Location &at,
                         unsigned endColumn, Level level,
                         std::ostream &out) const {
  if (excerpt.empty())
    return;
  std::string number = std::to_string(at.line);
  std::string margin(std::max<size_t>(6, number.size()) - number.size(), ' ');
  // Tabs stay tabs, so that the caret stands under what it points at.
  std::string pad;
  size_t column = std::min<size_t>(at.column, excerpt.size() + 1);
  for (size_t i = 0; i + 1 < column; ++i) {
    unsigned char c = excerpt[i];
    if ((c & 0xC0) != 0x80) // not the middle of a UTF-8 character
      pad += c == '\t' ? '\t' : ' ';
  }
  size_t width = endColumn > at.column ? endColumn - at.column : 1;
  width = std::min(width, excerpt.size() + 1 - column + 1);
  out << faint(margin + number + " | ") << excerpt << '\n'
      << faint(std::string(margin.size() + number.size(), ' ') + " | ") << pad
      << colored(level, "^" + std::string(width ? width - 1 : 0, '~')) << '\n';
}

} // namespace breakpath
