/// Sources of the client that no compile command covers.
#pragma once

#include "matchers/facts/Command.h"

#include <string>
#include <vector>

namespace breakpath {

/// Sources below the project root that no entry of \p commands compiles and
/// that include a header of the old version (any, where there is none),
/// relative to the root, sorted. Left out: the trees of the dependency, \p
/// buildDirectory, hidden directories, and what is not in \p selected (all is
/// when that is empty).
std::vector<std::string>
findUncompiled(const ParseContext &context, const CommandList &commands,
               const std::string &buildDirectory,
               const std::vector<std::string> &selected);

} // namespace breakpath
