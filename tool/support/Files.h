/// Paths, and what stands in files.
#pragma once

#include <llvm/Support/ErrorOr.h>

#include <fstream>
#include <string>

namespace breakpath {

/// \p path as the user knows it: relative where that is shorter.
std::string displayName(const std::string &path);

/// \p path relative to \p root, "../x" outside of it.
std::string relativePath(const std::string &root, const std::string &path);

/// Whether \p file lies in \p directory or below; links are followed.
bool isBelow(const std::string &file, const std::string &directory);

/// \p path to read from, if it is a regular file: reading a FIFO or a device
/// may never end. Fails as the system says, and for what is no file with
/// std::errc::is_a_directory or not_supported.
llvm::ErrorOr<std::ifstream> openFile(const std::string &path);

/// All of such a file; fails with std::errc::file_too_large where it has more
/// than \p limit bytes.
llvm::ErrorOr<std::string> readFile(const std::string &path, size_t limit);

/// The same; empty where it fails.
std::string readText(const std::string &path, size_t limit);

/// As readFile; "-" is standard input.
llvm::ErrorOr<std::string> readInput(const std::string &path, size_t limit);

/// What a source may have that is searched as text: more, and nobody wrote it.
constexpr size_t largestSource = 4u << 20;
/// Headers are generated, too.
constexpr size_t largestHeader = 64u << 20;

} // namespace breakpath
