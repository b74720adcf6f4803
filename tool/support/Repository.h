/// Repositories, and files that are linked out of them.
#pragma once

#include <llvm/Support/Error.h>

#include <string>

namespace breakpath {

/// \p path without links, absolute; what is not there stays as it is written.
std::string realPath(const std::string &path);

/// The repository that holds \p directory, which is real; empty where it is in
/// none.
std::string repositoryOf(const std::string &directory);

/// Fails where \p file is a link that leads out of its repository (of its
/// directory, where it is in none): whoever wrote it chose what is read, and
/// what is wrong there would be quoted.
llvm::Error refuseLinkOut(const std::string &file);

} // namespace breakpath
