/// What is said of a finding of any kind, for a person at a terminal.
#pragma once

#include "reports/Report.h"
#include "reports/text/Style.h"

#include <iosfwd>
#include <string>

namespace breakpath {

/// What it is, its place, and all that is known of it: of a kind that has no
/// chapter of its own. \p finding is printable already.
void writeFinding(const Finding &finding, const TextOptions &options,
                  std::ostream &out);

/// "error  \p title  [rule]" of a finding or of what several have in common.
void writeTitle(const Finding &finding, const char *word,
                const std::string &title, const Style &style,
                std::ostream &out);
/// "src/job.cc:12:7  in run  (likely)  in this change".
void writePlace(const Finding &finding, const Style &style, std::ostream &out);
/// Every path to it, and its tests; in short what paths there are none of.
void writePaths(const Finding &finding, const Style &style, std::ostream &out);

} // namespace breakpath
