// What is decided while compiling.

#include "matchers/UnitJudge.h"

#include "matchers/CompareBindings.h"

#include <algorithm>
#include <cctype>

namespace breakpath {

// Branches tell more than the value they test; other constants tell less
// than the value of the dependency that they are made of.
void UnitJudge::conditions(bool branches) {
  for (const ConditionFact &condition : before.conditions) {
    bool isBranch =
        condition.what != Decided::Constant || condition.extent.begin.valid();
    if (isBranch != branches ||
        (!isBranch && isHurt(condition.location, /*wholeLine=*/true)))
      continue;
    auto now = std::find_if(after.conditions.begin(), after.conditions.end(),
                            [&](auto &other) {
                              return other.location == condition.location &&
                                     other.context == condition.context &&
                                     other.what == condition.what;
                            });
    if (now != after.conditions.end() && now->outcome != condition.outcome)
      flipped(condition, *now);
  }
}

void UnitJudge::flipped(const ConditionFact &condition,
                        const ConditionFact &now) {
  if (condition.extent.begin.valid())
    flippedBranches.push_back(&condition);
  Use place;
  place.kind =
      condition.what == Decided::Moves ? UseKind::TypeName : UseKind::Variable;
  place.location = condition.location;
  place.endColumn = condition.endColumn;
  place.function = condition.function;
  place.binding.name = condition.text;
  std::string rule = "constexpr-evaluation-changed";
  if (condition.what == Decided::Branch) {
    place.kind = UseKind::Macro;
    rule = "version-or-feature-macro-flips-client-branch";
  } else if (condition.what == Decided::Moves) {
    rule = "noexcept-move-lost";
  }
  Impact impact = start(place, rule, Verdict::ChangesMeaning);
  impact.message = breakpath::messageOf(rule, condition.text, now.outcome);
  impact.evidence =
      condition.text + " was " + condition.outcome + ", is " + now.outcome;
  if (const ApiChange *change = causeOf(condition))
    impact.change = change->id;
  if (condition.what == Decided::Branch)
    impact.evidence += definitionsIn(condition.text);
  judgement.impacts.push_back(std::move(impact));
}

// Where a macro that only the new version defines comes from.
std::string UnitJudge::definitionsIn(const std::string &text) const {
  std::string result, word;
  for (char c : text + " ") {
    if (std::isalnum(static_cast<unsigned char>(c)) || c == '_') {
      word += c;
      continue;
    }
    const Declaration *now = changes.newDeclaration("macro:" + word);
    if (now && !changes.oldDeclaration("macro:" + word))
      result += "; " + word + " is now defined in <" + now->location.file +
                ">:" + std::to_string(now->location.line);
    word.clear();
  }
  return result;
}

const ApiChange *UnitJudge::causeOf(const ConditionFact &condition) const {
  if (condition.what == Decided::Moves)
    return changes.byRule("noexcept-removed",
                          condition.text + "::" + unqualified(condition.text));
  static constexpr std::string_view rules[] = {
      "version-macro-value-changed", "macro-value-changed", "macro-removed"};
  for (const Use &use : uses)
    if (use.kind == UseKind::Macro &&
        use.location.file == condition.location.file &&
        use.location.line == condition.location.line)
      if (const ApiChange *change = changes.find(use.binding.symbol, rules))
        return change;
  return nullptr;
}

} // namespace breakpath
