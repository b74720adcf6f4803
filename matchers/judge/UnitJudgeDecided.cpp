// What is decided while compiling.

#include "matchers/facts/Names.h"
#include "matchers/judge/UnitJudge.h"

#include "matchers/judge/CompareBindings.h"
#include "matchers/rules/Rule.h"

#include <algorithm>
#include <cctype>

namespace breakpath {

// Branches tell more than the value they test; other constants tell less
// than the value of the dependency that they are made of.
void UnitJudge::conditions(bool branches) {
  for (const ConditionFact &condition : before.conditions) {
    bool isBranch =
        condition.what != Decided::Constant || condition.extent.begin.valid();
    bool isOwnTale =
        condition.what == Decided::Times || condition.what == Decided::Pragma;
    if (isOwnTale || isBranch != branches ||
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
  RuleId rule = RuleId::ConstexprEvaluationChanged;
  if (condition.what == Decided::Branch) {
    place.kind = UseKind::Macro;
    rule = RuleId::VersionOrFeatureMacroFlipsClientBranch;
  } else if (condition.what == Decided::Moves) {
    rule = RuleId::NoexceptMoveLost;
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

static const ConditionFact *find(const std::vector<ConditionFact> &list,
                                 const ConditionFact &like) {
  auto found = std::find_if(list.begin(), list.end(), [&](auto &other) {
    return other.what == like.what && other.location == like.location &&
           other.context == like.context;
  });
  return found == list.end() ? nullptr : &*found;
}

// What is given to a macro of the dependency: run twice, or not at all.
void UnitJudge::evaluations() {
  auto expands = [](const std::vector<Use> &list, const Location &at) {
    return std::any_of(list.begin(), list.end(), [&](const Use &use) {
      return use.kind == UseKind::Macro && use.location == at;
    });
  };
  for (const ConditionFact &was : before.conditions) {
    if (was.what != Decided::Times || isBroken(was.location) ||
        !expands(after.uses, was.extent.begin))
      continue;
    const ConditionFact *now = find(after.conditions, was);
    if (!now || now->outcome != was.outcome)
      evaluated(was, now ? now->outcome : "0");
  }
  for (const ConditionFact &now : after.conditions)
    if (now.what == Decided::Times && !isBroken(now.location) &&
        !find(before.conditions, now) &&
        expands(before.uses, now.extent.begin)) {
      ConditionFact none = now;
      none.outcome = "0";
      evaluated(none, now.outcome);
    }
}

void UnitJudge::evaluated(const ConditionFact &argument,
                          const std::string &times) {
  const Use *macro = nullptr;
  for (const Use &use : uses)
    if (use.kind == UseKind::Macro && use.location == argument.extent.begin)
      macro = &use;
  if (!macro)
    return;
  Impact impact = start(*macro, RuleId::MacroArgumentEvaluationChanged,
                        Verdict::ChangesMeaning);
  impact.function = functionAt(macro->location, argument.function);
  impact.message = breakpath::messageOf(impact.rule, macro->binding.name,
                                        "'" + argument.text + "'");
  auto shown = [](const std::string &n) {
    return n == "0" ? "not at all" : n == "1" ? "once" : n + " times";
  };
  impact.evidence = "'" + argument.text + "' stood in the expansion " +
                    shown(argument.outcome) + ", stands in it " + shown(times);
  if (const ApiChange *change =
          changes.explain(macro->binding.symbol, UseKind::Macro))
    impact.change = change->id;
  // A call may have no effect that counts.
  if (argument.text.ends_with(")"))
    impact.confidence = std::min(impact.confidence, Confidence::Likely);
  judgement.impacts.push_back(std::move(impact));
}

// A pragma that a header of the new version does not take back.
void UnitJudge::pragmas() {
  for (const ConditionFact &now : after.conditions) {
    const ConditionFact *was = find(before.conditions, now);
    if (now.what != Decided::Pragma || (was && was->outcome == now.outcome) ||
        wasInactive(now.location) || isBroken(now.location))
      continue;
    Use place;
    place.kind = UseKind::TypeName;
    place.location = now.location;
    place.endColumn = now.endColumn;
    place.function = now.function;
    place.binding.name = now.text;
    Impact impact =
        start(place, RuleId::PragmaLeakFromHeader, Verdict::ChangesMeaning);
    impact.message = breakpath::messageOf(impact.rule, now.text, now.outcome);
    impact.evidence = "a header above leaves a pragma in force that the old "
                      "version did not";
    impact.breaksBinary = true;
    judgement.impacts.push_back(std::move(impact));
  }
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
    return changes.byRule(RuleId::NoexceptRemoved,
                          condition.text + "::" + unqualified(condition.text));
  static constexpr RuleId rules[] = {RuleId::VersionMacroValueChanged,
                                     RuleId::MacroValueChanged,
                                     RuleId::MacroRemoved};
  for (const Use &use : uses)
    if (use.kind == UseKind::Macro &&
        use.location.file == condition.location.file &&
        use.location.line == condition.location.line)
      if (const ApiChange *change = changes.find(use.binding.symbol, rules))
        return change;
  return nullptr;
}

} // namespace breakpath
