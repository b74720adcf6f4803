/// How text looks at a terminal: colours, places, source lines.
#pragma once

#include "matchers/Impact.h"
#include "matchers/Rule.h"

#include <iosfwd>
#include <string>

namespace breakpath {

/// "src/job.cc:12:7".
std::string spot(const Location &at);
/// "1 use", "3 uses".
std::string count(size_t n, const char *noun);

/// What happens to a use: "no longer compiles", of several "no longer compile".
const char *phrase(Verdict verdict, bool one);

struct Style {
  bool color = false;

  std::string colored(Level level, const std::string &text) const;
  std::string strong(const std::string &text) const { return paint("1", text); }
  std::string faint(const std::string &text) const { return paint("2", text); }
  /// \p excerpt, the line of \p at, with a caret up to \p endColumn.
  void writeExcerpt(const std::string &excerpt, const Location &at,
                    unsigned endColumn, Level level, std::ostream &out) const;

private:
  std::string paint(const char *code, const std::string &text) const {
    return color ? std::string("\033[") + code + "m" + text + "\033[0m" : text;
  }
};

} // namespace breakpath
