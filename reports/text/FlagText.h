/// What is said of feature flags, for a person at a terminal.
#pragma once

#include "reports/Report.h"

#include <iosfwd>
#include <string>
#include <vector>

namespace breakpath {

/// The findings about flags. \p report is printable already.
void writeFlags(const Report &report, const TextOptions &options,
                std::ostream &out);
/// Units, flags and checks in numbers.
void writeFlagSummary(const Report &report, std::ostream &out);

} // namespace breakpath
