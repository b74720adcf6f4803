/// Words that a user typed or is shown.
#pragma once

#include <llvm/ADT/StringRef.h>

#include <string>
#include <vector>

namespace breakpath {

using Words = std::vector<std::string>;

/// "info, warning or error"
std::string inWords(const Words &words, const std::string &last = " or ");

/// In quotes, with nothing in it that could steer a terminal or fill it.
std::string quote(llvm::StringRef text);

/// What \p typed was probably meant to be; empty if nothing is near.
std::string nearest(llvm::StringRef typed, const Words &known);

} // namespace breakpath
