/// Two bindings of one use: what the compiler made of it under the old headers
/// and what under the new ones.
#pragma once

#include "matchers/facts/Impact.h"
#include "matchers/facts/UnitFacts.h"
#include "matchers/judge/ChangeIndex.h"

#include <string>
#include <vector>

namespace breakpath {

/// What differs, in the words of an Impact.
struct BindingDifference {
  RuleId rule{};
  const ApiChange *change = nullptr;
  Verdict verdict = Verdict::ChangesMeaning;
  Confidence atMost = Confidence::Proven;
  std::string message;
  std::string evidence;
};

/// The differences between \p was and \p now that count, those that change the
/// meaning first. Both are of the same kind and at the same place.
std::vector<BindingDifference> compareBindings(const Use &was, const Use &now,
                                               const UnitFacts &oldFacts,
                                               const ChangeIndex &changes);

/// The message of \p rule about something called \p name.
std::string messageOf(RuleId rule, const std::string &name,
                      const std::string &detail = "");

//===--- the words of a comparison ----------------------------------------===//

/// The use is of a function: what is bound is one of several.
bool bindsFunction(UseKind kind);
/// A list that sets the members of a class.
bool isAggregate(const Use &use);
/// The declaration that \p use names: for an aggregate, its class.
std::string symbolOf(const Use &use);
/// "charge()", "Amount", "Bitmap::width".
std::string shortName(const Use &use);
std::string wasIs(const std::string &was, const std::string &is);
/// The inline code that \p use runs; null if it runs none.
const BodyFact *bodyOf(const Use &use, const UnitFacts &facts);

} // namespace breakpath
