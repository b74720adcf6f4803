/// Whose text a run may show.
///
/// Sources, headers and compile commands are written by strangers, and can name
/// any file of the machine: by an absolute path, by "../..", by a link.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace breakpath {

struct Inside {
  /// Absolute and real: the project, its build directory, the trees of the
  /// dependency. "/" counts for nothing: a root as wide as the disk is nobody's
  /// project.
  std::vector<std::string> roots;

  /// Whether \p path (absolute), all links followed, lies below a root and
  /// there in nothing hidden: ".git/config" may hold a password. Also what is
  /// not there.
  bool holds(const std::string &path) const;
};

/// What stands in the place of such a text, and of a word of it.
constexpr std::string_view outsideText = "text of a file outside the project";
constexpr std::string_view outsideWord = "[outside]";

} // namespace breakpath
