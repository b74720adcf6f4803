/// Paths, and what stands in files.
#pragma once

#include <llvm/Support/Error.h>

#include <string>

namespace breakpath {

/// \p path as the user knows it: relative where that is shorter.
std::string displayName(const std::string &path);

/// \p path relative to \p root, "../x" outside of it.
std::string relativePath(const std::string &root, const std::string &path);

/// Whether \p file lies in \p directory or below; links are followed.
bool isBelow(const std::string &file, const std::string &directory);

/// Fails for what is no file, and for more than 1 MB.
llvm::Expected<std::string> readBytes(const std::string &path);

/// The text of \p path; empty when it cannot be read or is over 4 MB.
std::string readText(const std::string &path);

} // namespace breakpath
