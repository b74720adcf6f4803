/// The lines that a change adds or touches.
///
///     auto changed = changesSince(projectRoot, "origin/main");
///     if (changed && changed->contains("src/shop.cc", call.line,
///     call.endLine))
#pragma once

#include <llvm/Support/Error.h>

#include <limits>
#include <map>
#include <string>
#include <vector>

namespace breakpath {

/// Lines \p first to \p last, both included.
struct LineRange {
  unsigned first = 1;
  unsigned last = std::numeric_limits<unsigned>::max();
};

/// Lines that were added or changed, as the new side counts them. Where lines
/// were only deleted, the one before and the one after are touched: a call that
/// lost an argument.
struct ChangedLines {
  /// By path on the new side, "/" between components; ranges in order.
  std::map<std::string, std::vector<LineRange>> files;
  /// The paths are relative to the project root. Otherwise they are as the
  /// diff's author saw them, and one matches when it is the end of the other in
  /// whole components; if several match alike, each counts.
  bool isFromProjectRoot = false;

  bool contains(const std::string &file, unsigned line) const;
  /// Whether any line of \p first to \p last is among them.
  bool contains(const std::string &file, unsigned first, unsigned last) const;
};

/// Reads a unified diff: of git (also format-patch and --no-prefix), svn or
/// diff -u; standard input when \p path is "-".
llvm::Expected<ChangedLines> readDiff(const std::string &path);

/// Where the working tree below \p projectRoot differs from the merge base of
/// \p revision and HEAD, with what is staged, what is not, and untracked files
/// that are not ignored. A binary file or one in conflict counts as a whole.
/// Runs no program: no filter, no hook, no textconv. A file that git-lfs or
/// another such filter stores differently counts as changed.
llvm::Expected<ChangedLines> changesSince(const std::string &projectRoot,
                                          const std::string &revision);

} // namespace breakpath
