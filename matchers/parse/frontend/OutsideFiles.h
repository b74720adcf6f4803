/// Files that a parse opens and that lie outside of what a run may show.
///
/// Builds include headers from all over the machine, so these are read as any
/// other; what reads like no header is not there for the parse: nobody includes
/// /etc/shadow for its declarations.
#pragma once

#include "matchers/facts/Inside.h"
#include "matchers/facts/Texts.h"

#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/FileSystem/UniqueID.h"
#include "llvm/Support/VirtualFileSystem.h"

#include <string>
#include <vector>

namespace clang {
class FileEntryRef;
class Preprocessor;
} // namespace clang

namespace breakpath {

/// Not thread-safe; one per parse.
class OutsideFiles {
public:
  explicit OutsideFiles(Inside inside) : inside(std::move(inside)) {}

  /// Why a file was not opened.
  static constexpr const char *refusal =
      "lies outside the project and reads like no header, so it was not opened";

  /// The toolchain's own headers may be shown, too.
  void allow(const std::vector<std::string> &directories);

  /// \p base without what lies outside and reads like no header. Refers to this
  /// object.
  llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem>
  guard(llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> base);

  /// Sees to it that the bytes of such a file are no values.
  void watch(clang::Preprocessor &preprocessor);
  bool isEmbedded =
      false; ///< by #embed: facts of this parse are not to be told

  /// \p file was opened and lies outside.
  bool contains(clang::FileEntryRef file) const;
  /// A file that the source calls \p name is there, and was not opened.
  bool hides(llvm::StringRef name) const;

  /// Of a parse that came to its end: finds the words that it has from files
  /// outside only.
  void readWords(const clang::Preprocessor &preprocessor);
  /// Those words of \p facts that have them, once each.
  template <typename T> std::vector<std::string> wordsIn(const T &facts) const {
    llvm::StringSet<> found;
    if (!words.empty())
      forEachText(facts,
                  [&](const std::string &text) { addWords(text, found); });
    return {found.keys().begin(), found.keys().end()};
  }

private:
  class FileSystem;
  void addWords(llvm::StringRef text, llvm::StringSet<> &into) const;
  bool admits(const std::string &path, const llvm::vfs::Status &status,
              llvm::vfs::FileSystem &files);

  Inside inside;
  llvm::StringMap<bool> admitted; ///< by path
  llvm::DenseSet<llvm::sys::fs::UniqueID> opened;
  llvm::StringSet<> words; ///< of files outside only
  llvm::StringSet<> shown; ///< of all others
};

} // namespace breakpath
