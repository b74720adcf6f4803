#pragma once

#include <llvm/Support/Error.h>

#include <string>

namespace breakpath {

/// An error with a message for the user.
llvm::Error failure(const std::string &message);

} // namespace breakpath
