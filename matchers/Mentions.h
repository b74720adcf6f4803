/// Names in code that a parse does not bind, found by their letters.
#pragma once

#include "matchers/UnitFacts.h"

namespace breakpath {

/// Appends the identifiers of \p text, C or C++ that starts at \p start;
/// comments and strings are not code.
void mentionNames(const std::string &text, const Location &start, Unbound why,
                  std::vector<Mention> &mentions);

} // namespace breakpath
