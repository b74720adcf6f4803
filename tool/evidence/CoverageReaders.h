/// What the readers of coverage reports share. Coverage.cpp has the one that
/// chooses, CoverageJson.cpp those of JSON.
#pragma once

#include "tool/evidence/Coverage.h"

#include <llvm/ADT/StringRef.h>
#include <llvm/Support/Error.h>

#include <cstdint>
#include <string>

namespace breakpath {

/// The name of a file, as Coverage::files holds it.
std::string normalised(llvm::StringRef name);

/// A count below 0 as 0, a fraction rounded up, one that is too large as the
/// largest there is.
std::uint64_t countOf(double value);

/// The report at \p path is of no kind that is read.
llvm::Error notRead(const std::string &path);

/// Reads what llvm-cov export and gcovr --json write. \p path is for messages.
llvm::Expected<Coverage> readJson(const std::string &path,
                                  llvm::StringRef text);

} // namespace breakpath
