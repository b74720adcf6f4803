#include "reports/text/Style.h"

#include "reports/text/Wrap.h"

#include <llvm/ADT/StringRef.h>
#include <llvm/Support/Unicode.h>

#include <algorithm>
#include <ostream>

namespace breakpath {

std::string Style::colored(Level level, const std::string &text) const {
  return paint(level == Level::Error     ? "1;31"
               : level == Level::Warning ? "1;33"
                                         : "1;34",
               text);
}

// Columns of the character that \p text begins with, and its bytes.
static std::pair<size_t, size_t> characterAt(llvm::StringRef text) {
  size_t bytes = 1;
  while (bytes < text.size() && (text[bytes] & 0xC0) == 0x80)
    ++bytes;
  int columns = llvm::sys::unicode::columnWidthUTF8(text.take_front(bytes));
  return {columns < 0 ? 1 : columns, bytes};
}

void Style::writeWhole(const std::string &excerpt, const Location &at,
                       unsigned endColumn, Level level,
                       std::ostream &out) const {
  std::string number = std::to_string(at.line);
  std::string margin(std::max<size_t>(6, number.size()) - number.size(), ' ');
  // Tabs stay tabs, so that the caret stands under what it points at.
  std::string pad;
  size_t column = std::min<size_t>(at.column, excerpt.size() + 1);
  for (size_t i = 0; i + 1 < column;) {
    auto [columns, bytes] = characterAt(llvm::StringRef(excerpt).substr(i));
    pad += excerpt[i] == '\t' ? "\t" : std::string(columns, ' ');
    i += bytes;
  }
  size_t width = endColumn > at.column ? endColumn - at.column : 1;
  width = std::min(width, excerpt.size() + 1 - column + 1);
  out << faint(margin + number + " | ") << excerpt << '\n'
      << faint(std::string(margin.size() + number.size(), ' ') + " | ") << pad
      << colored(level, "^" + std::string(width ? width - 1 : 0, '~')) << '\n';
}

// Cut at both ends so that a third of the room is left of the caret.
void Style::writeExcerpt(const std::string &excerpt, const Location &at,
                         unsigned endColumn, Level level,
                         std::ostream &out) const {
  constexpr size_t marginColumns = 9;
  if (excerpt.empty())
    return;
  if (!width || terminalColumns(excerpt) + marginColumns <= width)
    return writeWhole(excerpt, at, endColumn, level, out);
  size_t room = std::max<size_t>(width, marginColumns + 20) - marginColumns - 6;
  size_t caret = std::min<size_t>(at.column, excerpt.size() + 1) - 1;
  size_t first = caret > room ? caret - room / 3 : 0;
  auto isInside = [&](size_t i) {
    return i < excerpt.size() && (excerpt[i] & 0xC0) == 0x80;
  };
  while (first && isInside(first))
    --first;
  size_t last = std::min(first + room, excerpt.size());
  while (isInside(last))
    ++last;
  std::string part = excerpt.substr(first, last - first);
  std::replace(part.begin(), part.end(), '\t', ' ');
  Location place = at;
  place.column = caret + 1 - first;
  unsigned end = endColumn > first ? endColumn - first : 0;
  end = std::min<unsigned>(end, part.size() + 1);
  if (last < excerpt.size())
    part += "...";
  if (first) {
    part = "..." + part;
    place.column += 3;
    end += 3;
  }
  writeWhole(part, place, end, level, out);
}

} // namespace breakpath
