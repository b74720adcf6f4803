/// What is said of uses of the dependency, for a person at a terminal.
#pragma once

#include "reports/Report.h"

#include <iosfwd>

namespace breakpath {

/// The findings about uses, grouped by cause, a source line with a caret for
/// each. \p report is printable already.
void writeUses(const Report &report, const TextOptions &options,
               std::ostream &out);

} // namespace breakpath
