/// Which declarations of two versions are the same thing.
#pragma once

#include "matchers/rules/Rule.h"

#include <map>
#include <string>
#include <vector>

namespace breakpath {

/// By symbol, else by name, place and likeness; what is left came or went.
/// The differences point to \p renamedTypes.
std::vector<Difference>
pairDeclarations(const ApiModel &oldModel, const ApiModel &newModel,
                 std::map<std::string, std::string> &renamedTypes);

} // namespace breakpath
