/// Makes the gates of one unit small: what its own functions and members
/// answer by themselves is answered.
#pragma once

#include "matchers/facts/CallFacts.h"

#include <set>

namespace breakpath {

/// Renumbers \p facts.gates and all that refers to it. \p renumbered maps
/// vertices to what they are called from now on, 0 for those that are gone;
/// the lists of \p facts have the new numbers already. \p readCodes are the
/// functions, in old numbers, of which the unit tells how they end.
void settleGates(CallFacts &facts, const std::vector<unsigned> &renumbered,
                 const std::set<unsigned> &readCodes);

} // namespace breakpath
