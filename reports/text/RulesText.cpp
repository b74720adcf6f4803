// The rule table, for people.

#include "reports/Report.h"
#include "reports/TableWords.h"

#include <iomanip>
#include <ostream>
#include <string_view>

namespace breakpath {

void writeRules(std::ostream &out) {
  for (const Rule &rule : allRules())
    out << std::left << std::setw(48) << rule.name << std::setw(24)
        << breaksOf(rule) << rule.title << '\n';
}

// Words of \p text in lines of at most 76 columns.
static void wrap(std::string_view text, std::ostream &out) {
  size_t column = 0;
  while (!text.empty()) {
    size_t end = std::min(text.find(' '), text.size());
    std::string_view word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (column && column + word.size() + 1 > 76) {
      out << '\n';
      column = 0;
    }
    out << (column ? " " : "") << word;
    column += word.size() + (column ? 1 : 0);
  }
  out << '\n';
}

void writeRule(const Rule &rule, std::ostream &out) {
  out << rule.name << ": " << rule.title << "\n\n";
  wrap(rule.help, out);
  out << "\nbreaks: " << breaksOf(rule) << "   level: " << toString(rule.level)
      << "   family: " << toString(rule.family) << '\n';
  if (const char *where = whereSeen(rule))
    out << where << '\n';
}

} // namespace breakpath
