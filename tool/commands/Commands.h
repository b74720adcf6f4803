/// The commands. Each gives a report or says why it could not run.
#pragma once

#include "reports/Report.h"
#include "tool/options/Options.h"

#include <llvm/Support/Error.h>

namespace breakpath {

/// `breakpath scan`: the whole flow; see Scan.cpp.
llvm::Expected<Report> scan(const Options &options);
/// `breakpath flags`; see Flags.cpp.
llvm::Expected<Report> flags(const Options &options);
/// `breakpath diff`; see Diff.cpp.
llvm::Expected<Report> diff(const Options &options);
/// `breakpath diff OLD --save FILE`: the model of one version.
llvm::Error saveModel(const Options &options);

/// `breakpath roots`, `breakpath calls`: the client's program.
llvm::Expected<Inspection> inspectClient(const Options &options);
/// `breakpath doctor`: the same, with what is wrong.
llvm::Expected<Inspection> doctor(const Options &options);

} // namespace breakpath
