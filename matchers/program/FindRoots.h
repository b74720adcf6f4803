/// Finds where execution starts in a linked program.
#pragma once

#include "matchers/program/Linker.h"

namespace breakpath {

/// Adds the roots of the program and the edges that start them. What is handed
/// to a library that no rule knows becomes an edge that may be run.
void findRoots(Linker &linker, const std::vector<RootRule> &rules);

} // namespace breakpath
