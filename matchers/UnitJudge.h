/// Judges one unit: what each use was bound to under the old headers against
/// what it is bound to under the new ones.
///
/// Not a stage of its own: the part of JudgeUses that looks at one unit.
#pragma once

#include "matchers/ChangeIndex.h"
#include "matchers/Impact.h"
#include "matchers/Stages.h"

#include <vector>

namespace breakpath {

/// What one unit says; places repeat in other units that share its headers.
struct UnitJudgement {
  std::vector<Impact> impacts;
  std::vector<Use> unaffected;
  std::vector<Use> lost; ///< not bound again; their declaration is the same
};

UnitJudgement judgeUnit(const UnitPair &unit, const ChangeIndex &changes);

/// Errors of the new parse that the old one does not have.
std::vector<const Diagnostic *> newErrors(const UnitPair &unit);

} // namespace breakpath
