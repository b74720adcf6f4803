/// Lets a unit that includes the old version of a dependency see the new one,
/// whatever way its command finds the headers (-I, -isystem, a prefix, a
/// directory of the system): paths below the old tree are answered from the
/// new tree, and nothing of the old tree shows through.
#pragma once

#include "matchers/facts/Command.h"

#include "llvm/ADT/StringMap.h"
#include "llvm/Support/VirtualFileSystem.h"

#include <optional>

namespace breakpath {

/// Tells which paths lie in the old tree. Follows symbolic links: a build
/// directory full of links to headers counts as the tree they lead to.
/// Not thread-safe; one per parse.
class TreeMatcher {
public:
  explicit TreeMatcher(std::string realRoot) : root(std::move(realRoot)) {}

  /// The part of \p path (absolute) below the root, "" for the root itself,
  /// nothing when it lies elsewhere. The path need not exist.
  std::optional<std::string> below(llvm::StringRef path);

private:
  std::string real(llvm::StringRef path);

  std::string root;
  llvm::StringMap<std::string> realPaths;
};

/// \p base, which is the disk or what may be seen of it, with the tree of
/// \p version in the place of the one that commands name.
llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem>
mapHeaders(llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> base,
           const HeaderMapping &headers, Version version);

} // namespace breakpath
