/// The findings a project lives with, by fingerprint:
/// `.breakpath-baseline.json`.
#pragma once

#include "reports/Report.h"
#include "tool/options/Options.h"

#include <llvm/Support/Error.h>

#include <string>
#include <vector>

namespace breakpath {

/// One finding that is accepted. All but the fingerprint, the reason and the
/// last day is for those who read the file.
struct BaselineEntry {
  std::string fingerprint;
  std::string kind;       ///< as kindOf
  std::string dependency; ///< of which library; empty for kind "flag"
  std::string rule, message, symbol, function, file;
  std::string reason;
  std::string until; ///< the last day, "2027-03-31"; empty: no end
};

struct Baseline {
  std::string file; ///< as shown; empty: there is none
  std::vector<BaselineEntry> entries;
};

/// Fails with what is wrong with \p file and the way out.
llvm::Expected<Baseline> readBaseline(const std::string &file);
/// Sorted, so that a merge of two branches is one of lines.
llvm::Error writeBaseline(Baseline baseline);

/// Whether a run that gave \p report would have told the finding of \p entry if
/// it were still there.
bool isJudged(const BaselineEntry &entry, const Report &report);

/// `breakpath baseline create|update|prune`; what was done goes to standard
/// error.
llvm::Error changeBaseline(const Options &options);

} // namespace breakpath
