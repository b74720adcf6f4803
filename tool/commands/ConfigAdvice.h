/// What the doctor says of `.breakpath.yaml`.
#pragma once

#include "reports/Report.h"
#include "tool/options/Options.h"

#include <llvm/Support/Error.h>

#include <vector>

namespace breakpath {

/// Adds what the configuration names and is not there: trees, reports,
/// directories, the baseline. Fails where it cannot be understood.
llvm::Error adviseOnConfig(const Options &options, std::vector<Advice> &list);

} // namespace breakpath
