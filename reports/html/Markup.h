/// HTML on its way out. A literal of our source is markup; all else is text:
///
///     page << "<b>" << finding.message << "</b>";
///
/// so that no name of a stranger can become markup.
#pragma once

#include <concepts>
#include <iosfwd>
#include <string>

namespace breakpath {

/// \p text as HTML shows it, in elements and in quoted attributes: printable,
/// valid UTF-8, with nothing that is markup.
std::string escaped(const std::string &text);

class Markup {
public:
  /// Only what is written in our source can become one.
  struct Literal {
    consteval Literal(const char *text) : text(text) {}
    const char *text;
  };

  explicit Markup(std::ostream &out) : out(out) {}

  Markup &operator<<(Literal markup);
  template <std::same_as<std::string> T> Markup &operator<<(const T &text) {
    return put(text);
  }
  template <std::same_as<const char *> T> Markup &operator<<(const T &text) {
    return put(text);
  }
  template <std::integral T> Markup &operator<<(const T &number) {
    return put(std::to_string(number));
  }

private:
  Markup &put(const std::string &text);

  std::ostream &out;
};

} // namespace breakpath
