/// report.json of an earlier run.
#pragma once

#include "reports/Report.h"

#include <llvm/Support/Error.h>

#include <string>

namespace breakpath {

/// Reads what `--format json=`\p file wrote; "-" is standard input. Fails with
/// the way out, also for more than 64 MiB: it may be a stranger's.
llvm::Expected<Report> readReportFile(const std::string &file);

} // namespace breakpath
