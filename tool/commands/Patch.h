#pragma once

#include "matchers/facts/Impact.h"

#include <string>

namespace breakpath {

/// \p fix as a unified diff without context, for `git apply --unidiff-zero`;
/// files are relative to \p root. Empty where it would be long, and where a
/// line of a diff cannot say it: line breaks of other systems or at the end.
std::string patchOf(const Fix &fix, const std::string &root);

} // namespace breakpath
