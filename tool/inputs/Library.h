/// One version of a library, from whatever the user names: a tree of headers,
/// an install prefix, a binary, a saved model.
#pragma once

#include "matchers/facts/ApiModel.h"
#include "matchers/facts/Command.h"
#include "tool/options/Options.h"

#include <llvm/Support/Error.h>

#include <string>
#include <vector>

namespace breakpath {

struct LibraryVersion {
  ApiModel model;
  /// Of a saved model; else empty.
  std::string name, version;
  bool isC = false;               ///< its headers were read as C
  std::vector<std::string> notes; ///< what was assumed or could not be read
};

/// Reads OLD or NEW of \p options and models what it offers.
llvm::Expected<LibraryVersion> readLibrary(const Options &options,
                                           Version version);

/// The binaries of one version: those that \p options name, else those in the
/// install prefix \p root. What cannot be read there is said in \p notes; fails
/// where the user named it.
llvm::Expected<std::vector<BinaryFile>>
readBinaries(const Options &options, Version version, const std::string &root,
             std::vector<std::string> &notes);

/// Shared objects in the lib directories of \p prefix, links followed; archives
/// where there is no shared object of the name. Sorted.
std::vector<std::string> findBinaries(const std::string &prefix);

} // namespace breakpath
