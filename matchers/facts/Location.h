#pragma once

#include <string>
#include <tuple>

namespace breakpath {

/// A place in a source file. Lines and columns count from 1 (columns in
/// bytes); line 0 means "no place".
struct Location {
  /// Client files: relative to the project root. Headers of the dependency:
  /// relative to its include root. Anything else: as the compiler found it.
  std::string file;
  unsigned line = 0;
  unsigned column = 0;

  bool valid() const { return line != 0; }
  friend auto operator<=>(const Location &, const Location &) = default;
};

/// A stretch of one file. The end is one past its last character; a place right
/// there still counts as inside, since the compiler points behind a call too.
struct Extent {
  Location begin;
  unsigned endLine = 0;
  unsigned endColumn = 0;

  bool contains(const Location &at) const {
    return at.file == begin.file &&
           std::tie(at.line, at.column) >= std::tie(begin.line, begin.column) &&
           std::tie(at.line, at.column) <= std::tie(endLine, endColumn);
  }
  bool contains(const Extent &other) const {
    return contains(other.begin) && std::tie(other.endLine, other.endColumn) <=
                                        std::tie(endLine, endColumn);
  }
  friend auto operator<=>(const Extent &, const Extent &) = default;
};

} // namespace breakpath
