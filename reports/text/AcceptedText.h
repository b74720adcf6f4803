/// What is said of findings that somebody accepts, for a person at a terminal.
#pragma once

#include "reports/Report.h"

#include <iosfwd>
#include <string>

namespace breakpath {

/// "3 findings accepted: 2 by comments, 1 by the baseline"; empty for none.
std::string tellAccepted(const Report &report);
/// What does not count, and who says so; in numbers, or a line each where
/// nothing is cut. \p report is printable already.
void writeAccepted(const Report &report, const TextOptions &options,
                   std::ostream &out);

} // namespace breakpath
