/// What flags have to do with a client, put into a report.
#pragma once

#include "matchers/FlagFinding.h"
#include "reports/Report.h"
#include "tool/Evidence.h"
#include "tool/Options.h"

namespace breakpath {

/// Adds \p flags to \p report, with source lines from \p projectRoot and
/// what \p evidence says of each place.
void addFlags(FlagReport flags, const Evidence &evidence,
              const Options &options, const std::string &projectRoot,
              Report &report);

/// Says which flags stop what is broken in \p report. Its findings must be
/// there already.
void addSwitches(Report &report);

} // namespace breakpath
