/// Which side a place in a parse belongs to, and how it is written in facts.
#pragma once

#include "matchers/facts/Command.h"
#include "matchers/facts/Location.h"
#include "matchers/parse/frontend/HeaderOverlay.h"
#include "matchers/parse/frontend/OutsideFiles.h"

#include "clang/Basic/SourceLocation.h"
#include "llvm/ADT/DenseMap.h"

namespace clang {
class LangOptions;
class SourceManager;
} // namespace clang

namespace breakpath {

enum class Origin {
  Client,     ///< the project, and headers its commands do not call system
  Dependency, ///< below the old tree, under either version
  Other,      ///< the system, other libraries
};

/// Maps Clang's locations to facts, for one parse.
class SourceFiles {
public:
  SourceFiles(const ParseContext &context, std::string workingDirectory);

  /// Must be called before the others, once the parse has begun.
  void attach(const clang::SourceManager &manager);
  bool attached() const { return manager != nullptr; }

  /// The side of the file that \p at is written in; a place inside a macro
  /// belongs to where the macro is expanded, an argument to where it stands.
  Origin origin(clang::SourceLocation at);
  bool inClient(clang::SourceLocation at) {
    return origin(at) == Origin::Client;
  }
  /// \p at is written in a file whose text must not be shown.
  bool isOutside(clang::SourceLocation at);
  Location location(clang::SourceLocation at);
  /// From the first character of \p range to behind its last token; limited
  /// to the file of its begin.
  Extent extent(clang::SourceRange range, const clang::LangOptions &language);
  /// The first character of the unit's own source.
  Location mainFile();
  /// The nearest #include in the client on the way to \p at.
  clang::SourceLocation clientInclude(clang::SourceLocation at);

  /// The library that header \p path belongs to, by its directory below
  /// "include": "openssl" of /usr/include/openssl/ssl.h, "zlib.h" of
  /// /usr/include/zlib.h. Empty for the standard library of C++.
  static std::string libraryName(llvm::StringRef path);

  /// \p path (absolute or relative to the working directory) relative to the
  /// include root, nothing when it is not of the dependency.
  std::optional<std::string> dependencyPath(llvm::StringRef path);
  /// How facts name \p path when it is not of the dependency.
  std::string displayPath(llvm::StringRef path);

  OutsideFiles outside;

private:
  struct FileInfo {
    Origin origin = Origin::Other;
    bool isOutside = false;
    std::string name;
  };
  const FileInfo &info(clang::FileID file);
  std::string writtenPath(llvm::StringRef path) const;
  std::string belowRoot(llvm::StringRef path) const;

  const ParseContext &context;
  std::string workingDirectory;
  TreeMatcher dependency;
  std::string includePrefix;
  const clang::SourceManager *manager = nullptr;
  llvm::DenseMap<clang::FileID, FileInfo> files;
};

} // namespace breakpath
