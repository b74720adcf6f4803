/// What is known of impacts beside the sources: what tests ran, and what the
/// change under review touches.
#pragma once

#include "matchers/Impact.h"
#include "tool/Options.h"

namespace breakpath {

/// Reads the coverage files and the change that \p options name, and notes in
/// each impact what they say of it. Paths of impacts are relative to
/// \p projectRoot.
llvm::Error addEvidence(const Options &options, const std::string &projectRoot,
                        std::vector<Impact> &impacts);

} // namespace breakpath
