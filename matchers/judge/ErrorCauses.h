/// Finds the use behind each compile error of a unit under the new headers.
///
///     auto r = client.charge(total);   error: too few arguments  ^ here
///                     ^~~~~~           the use, with a changed declaration
#pragma once

#include "matchers/facts/UnitFacts.h"
#include "matchers/judge/ChangeIndex.h"

#include <string>
#include <vector>

namespace breakpath {

/// One thing in the client that no longer compiles.
struct Cause {
  const Use *use = nullptr;          ///< null: no use is known here
  const ApiChange *change = nullptr; ///< null: none explains it
  RuleId rule{};
  Location location;
  std::vector<const Diagnostic *> errors = {}; ///< the first is the evidence
  /// {name} and {detail} of the message where the errors alone tell the rule.
  std::string name = {}, detail = {};
};

/// Groups \p errors (those that only the new version gives) by cause. Each
/// error is in exactly one cause. \p uses are the old version's.
std::vector<Cause> findCauses(const std::vector<const Diagnostic *> &errors,
                              const UnitFacts &oldFacts,
                              const UnitFacts &newFacts,
                              const std::vector<Use> &uses,
                              const ChangeIndex &changes);

} // namespace breakpath
