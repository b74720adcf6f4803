/// Where results go: every --format, to a file or standard output.
#pragma once

#include "reports/Report.h"
#include "tool/options/Options.h"

namespace breakpath {

/// How text looks on standard output: colours and width as the terminal has
/// them, unless the options say otherwise.
TextOptions onTerminal(const Options &options);

/// What fails a run that gave \p report.
FailOn failOnOf(const Report &report, const Options &options);

/// Each writes all outputs that are asked for; false where one cannot be
/// written, which is said on standard error.
bool writeReport(const Report &report, const Options &options);
bool writeInspection(const Inspection &inspection, const Options &options);
/// The proven fixes, if they are asked for.
bool writeFixFile(const Report &report, const Options &options);

} // namespace breakpath
