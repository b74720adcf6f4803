/// What is said of a library's changes, for a person at a terminal.
#pragma once

#include "reports/Report.h"
#include "reports/text/Style.h"

#include <iosfwd>

namespace breakpath {

/// Both declarations, what takes its place, and where that is.
void writeOldAndNew(const ApiChange &change, const Style &style,
                    std::ostream &out);
/// The version that the changes ask for, and how many there are.
void writeBump(const Report &report, const Style &style, std::ostream &out);
/// The changes, by rule; \p report is printable already.
void writeChanges(const Report &report, const TextOptions &options,
                  std::ostream &out);
/// What programs built against the old version run into.
void writeLoads(const Report &report, const TextOptions &options,
                std::ostream &out);

} // namespace breakpath
