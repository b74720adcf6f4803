/// What is said of feature flags, for a person at a terminal.
#pragma once

#include "reports/Report.h"

#include <iosfwd>
#include <string>
#include <vector>

namespace breakpath {

/// "'a', 'b'".
std::string inQuotes(const std::vector<std::string> &names);
/// One line: what runs without its flag, or that nothing does.
std::string flagHeadline(const Report &report);
/// Which flag stops what is broken, or that none does; empty where nothing is
/// broken or no flag is checked.
std::vector<std::string> tellSwitches(const Report &report);
/// The findings about flags. \p report is printable already.
void writeFlags(const Report &report, const TextOptions &options,
                std::ostream &out);
/// Units, flags and checks in numbers.
void writeFlagSummary(const Report &report, std::ostream &out);

} // namespace breakpath
