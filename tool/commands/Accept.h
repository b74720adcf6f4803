/// Findings that somebody answers for.
#pragma once

#include "matchers/facts/Inside.h"
#include "matchers/facts/Suppression.h"
#include "reports/Report.h"
#include "tool/commands/Baseline.h"
#include "tool/options/Options.h"

#include <string>
#include <vector>

namespace breakpath {

/// The client's sources that can hold findings, relative to its root: with code
/// of \p program, or a finding of \p report. Sorted.
std::vector<std::string> sourcesOf(const Program &program,
                                   const Report &report);

/// Moves what comments in \p files (of the client, relative to the report's
/// root) and the baseline accept from the findings of \p report to what is
/// accepted, and adds findings about comments and entries that are malformed,
/// over, or accept nothing. Leaves alone whether the run was complete: what was
/// not seen is not accepted. Reads no file that is not \p inside. Fails where
/// the baseline cannot be read.
llvm::Error acceptFindings(const Options &options, const Inside &inside,
                           const std::vector<std::string> &files,
                           Report &report);

} // namespace breakpath
