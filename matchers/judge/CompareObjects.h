/// What object files that were made with the old version hold of a use, against
/// what the new version is like: layouts, slots, symbols, and copies of inline
/// code.
#pragma once

#include "matchers/judge/CompareBindings.h"

#include <optional>

namespace breakpath {

/// The first way in which such an object does not fit; nothing if it does.
std::optional<BindingDifference> compareObjects(const Use &was, const Use &now,
                                                const UnitFacts &oldFacts,
                                                const ChangeIndex &changes);

} // namespace breakpath
