/// How text looks at a terminal: colours, places, source lines.
#pragma once

#include "matchers/facts/Location.h"
#include "matchers/rules/Rule.h"

#include <iosfwd>
#include <string>

namespace breakpath {

struct Style {
  bool color = false;
  unsigned width = 0; ///< columns; 0: any

  std::string colored(Level level, const std::string &text) const;
  std::string strong(const std::string &text) const { return paint("1", text); }
  std::string faint(const std::string &text) const { return paint("2", text); }
  /// "  [param-added-required]", for the end of a line.
  std::string tag(RuleId rule) const {
    return faint(std::string("  [") + toString(rule) + "]");
  }
  /// \p excerpt, the line of \p at, with a caret up to \p endColumn. Of a line
  /// that is too wide the part around the caret.
  void writeExcerpt(const std::string &excerpt, const Location &at,
                    unsigned endColumn, Level level, std::ostream &out) const;

private:
  void writeWhole(const std::string &excerpt, const Location &at,
                  unsigned endColumn, Level level, std::ostream &out) const;
  std::string paint(const char *code, const std::string &text) const {
    return color ? std::string("\033[") + code + "m" + text + "\033[0m" : text;
  }
};

} // namespace breakpath
