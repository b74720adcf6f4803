/// What flags have to do with a client, put into a report.
#pragma once

#include "matchers/facts/Command.h"
#include "matchers/facts/FlagFinding.h"
#include "reports/Report.h"
#include "tool/evidence/Evidence.h"
#include "tool/options/Options.h"

namespace breakpath {

/// What runs in \p program although its flag is off, and who gets there; of
/// \p places, which flags stop them.
FlagReport tracedFlags(const Program &program, const Options &options,
                       std::span<const Location> places);

/// Adds \p flags to \p report, with source lines of \p context and
/// what \p evidence says of each place.
void addFlags(FlagReport flags, const Evidence &evidence,
              const Options &options, const ParseContext &context,
              Report &report);

/// Says which flags stop what is broken in \p report. Its findings must be
/// there already.
void addSwitches(Report &report);

} // namespace breakpath
