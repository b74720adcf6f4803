/// What is known of impacts beside the sources: what tests ran, and what the
/// change under review touches.
#pragma once

#include "matchers/facts/Impact.h"
#include "tool/evidence/ChangedLines.h"
#include "tool/evidence/Coverage.h"
#include "tool/options/Options.h"

namespace breakpath {

struct Evidence {
  Coverage coverage;
  ChangedLines changed;
};

/// Reads the coverage files and the change that \p options name, for a project
/// at \p projectRoot.
llvm::Expected<Evidence> readEvidence(const Options &options,
                                      const std::string &projectRoot);

/// Notes what \p evidence says of the place \p at.
void addEvidence(const Evidence &evidence, const Location &at, Reach &reach,
                 bool &isInChange);
/// The same for each impact.
void addEvidence(const Evidence &evidence, std::vector<Impact> &impacts);

} // namespace breakpath
