/// The parts of a report in Markdown: its words and its rows. See Markdown.cpp
/// for the order they come in.
#pragma once

#include "reports/Report.h"

#include <string>
#include <vector>

namespace breakpath {

/// Fails a run by default, or nearly: what a reader has to look at. The rest is
/// worth a look.
bool isMajor(const Finding &finding);

/// The verdict in words, one line.
std::string headline(const Report &report);
/// What else there is to know before the table, a paragraph each.
std::vector<std::string> leads(const Report &report);
/// One line for a report that has nothing major to tell.
std::string resolvedLine(const Report &report);

/// The first two lines of the table of findings.
std::string tableHead(const Report &report);
/// One row of it.
std::string tableRow(const Report &report, const Finding &finding,
                     size_t number, const std::string &linkBase);

} // namespace breakpath
