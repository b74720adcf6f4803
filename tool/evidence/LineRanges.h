/// What the readers of changed lines share: ChangedLines.cpp has that of diffs,
/// ChangesSince.cpp that of repositories.
#pragma once

#include "tool/evidence/ChangedLines.h"

#include <vector>

namespace breakpath {

/// \p count new lines from \p first on take the place of old ones.
void addRange(std::vector<LineRange> &ranges, unsigned first, unsigned count);

} // namespace breakpath
