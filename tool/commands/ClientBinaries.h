/// Programs and plugins that were built against the old version.
#pragma once

#include "matchers/facts/ApiModel.h"
#include "reports/Report.h"
#include "tool/options/Options.h"

#include <llvm/Support/Error.h>

#include <vector>

namespace breakpath {

/// Reads the programs that \p options name, and adds to \p report what they
/// miss or misread in the new version. Fails where one cannot be read, and
/// where there are no binaries of the library to compare it with.
llvm::Error addLoads(const Options &options,
                     const std::vector<ApiChange> &changes,
                     const ApiModel &oldModel, const ApiModel &newModel,
                     Report &report);

} // namespace breakpath
