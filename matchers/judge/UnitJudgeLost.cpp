// Uses that are not bound again.

#include "matchers/facts/Names.h"
#include "matchers/judge/UnitJudge.h"

#include "matchers/facts/SortedFacts.h"
#include "matchers/rules/Rule.h"

#include <algorithm>

namespace breakpath {

void UnitJudge::judgeLost(const Use &use) {
  if (use.kind == UseKind::Macro && (sameNameBound(use) || isSameMacro(use))) {
    judgement.unaffected.push_back(use);
    return;
  }
  bool gone = !use.inDependencyMacro && !isInactive(use.location);
  // In C, "struct T *" declares what is not declared.
  bool isTag = use.kind == UseKind::TypeName && hasErrors;
  if (gone && !isImplicit(use.kind) && !isTag)
    if (const Reference *elsewhere = reboundOutside(use)) {
      leftDependency(use, *elsewhere);
      return;
    }
  if (!gone || use.kind == UseKind::Layout || isDiscarded(use)) {
    judgement.unaffected.push_back(use);
    return;
  }
  // A list that a constructor takes now stands at the name of the object.
  if (use.binding.symbol.ends_with("@aggregate"))
    for (const Use &now : after.uses)
      if (now.kind == use.kind && now.context == use.context &&
          now.location.file == use.location.file &&
          now.location.line == use.location.line &&
          now.binding.name.starts_with(use.binding.name + "::")) {
        compare(use, now);
        return;
      }
  // Declared by others, too: the same entity, as namespace std is.
  for (const Reference &now : at(after.references, use.location))
    if (!now.isImplicit && now.symbol == use.binding.symbol) {
      judgement.unaffected.push_back(use);
      return;
    }
  if (isDeclaredHere(use)) {
    judgement.lost.push_back(use);
    return;
  }
  if (use.kind == UseKind::Member)
    if (const Use *other = otherMember(use)) {
      otherField(use, *other);
      return;
    }
  const ApiChange *change = changes.explain(use.binding.symbol, use.kind);
  if (isImplicit(use.kind) && !hasErrors)
    return judgeVanished(use, change);
  if (use.kind == UseKind::Override &&
      (!hasErrors || (change && change->symbol == use.binding.symbol)))
    return orphaned(use, change);
  // Another template was chosen, and told so: this one is not made any more.
  if (!hasErrors && isReplaced(use)) {
    judgement.lost.push_back(use);
    return;
  }
  // Without any error, what else happened here cannot be told.
  bool unknown = !hasErrors ||
                 (change && mayLose(*change) && !isPartOfBreak(use, *change));
  if (!unknown || isImplicit(use.kind) || use.kind == UseKind::Override) {
    judgement.lost.push_back(use);
    return;
  }
  Impact impact = start(use, change ? change->rule : RuleId::UnexplainedBreak,
                        Verdict::Unknown);
  impact.message = change ? change->message
                          : use.binding.name + " is not bound here any more";
  if (change)
    impact.change = change->id;
  impact.confidence = Confidence::Possible;
  impact.evidence =
      hasErrors ? "the compiler gave up on this code after another error; "
                  "mend that one and scan again"
                : "it compiles, but nothing of the new version is bound here: "
                  "a condition, macro or template now leads elsewhere";
  judgement.impacts.push_back(std::move(impact));
}

// A macro that became a function or variable of the same name.
bool UnitJudge::sameNameBound(const Use &use) const {
  auto here = at(after.uses, use.location);
  return std::any_of(here.begin(), here.end(), [&](const Use &now) {
    return unqualified(now.binding.name) == use.binding.name;
  });
}

// The client has a definition of its own for where the dependency has none.
bool UnitJudge::isSameMacro(const Use &use) const {
  auto here = at(after.references, use.location);
  return std::any_of(here.begin(), here.end(), [&](const Reference &now) {
    return now.symbol == use.binding.symbol &&
           (now.signature == use.binding.signature ||
            use.binding.signature.empty());
  });
}

// In C, "struct T *" declares what is not declared: the name alone stands,
// and what needs more of the type is an error of its own.
bool UnitJudge::isDeclaredHere(const Use &use) const {
  auto here = at(after.references, use.location);
  return use.kind == UseKind::TypeName &&
         std::any_of(here.begin(), here.end(), [&](const Reference &now) {
           return now.declaration.contains(use.location);
         });
}

bool UnitJudge::isReplaced(const Use &use) const {
  auto sameContext = [&](const auto &now) {
    return now.context == use.context &&
           now.location.file == use.location.file &&
           now.location.line == use.location.line;
  };
  return !use.context.empty() &&
         std::any_of(judgement.impacts.begin(), judgement.impacts.end(),
                     [](const Impact &impact) {
                       return impact.rule == RuleId::OverloadReranked ||
                              impact.rule == RuleId::ConstexprEvaluationChanged;
                     }) &&
         std::none_of(after.uses.begin(), after.uses.end(), sameContext) &&
         std::none_of(after.references.begin(), after.references.end(),
                      sameContext);
}

// In the branch of an if constexpr that is not taken any more.
bool UnitJudge::isDiscarded(const Use &use) const {
  return std::any_of(flippedBranches.begin(), flippedBranches.end(),
                     [&](const ConditionFact *condition) {
                       return condition->context == use.context &&
                              condition->extent.contains(use.location);
                     });
}

// auto [width, height] = size(); names members by their places.
const Use *UnitJudge::otherMember(const Use &use) const {
  for (const Use &now : at(after.uses, use.location))
    if (now.kind == use.kind && now.context == use.context &&
        scopeOf(now.binding.name) == scopeOf(use.binding.name))
      return &now;
  return nullptr;
}

void UnitJudge::otherField(const Use &use, const Use &now) {
  Impact impact = start(use, RuleId::AggregateFieldsReorderedSameType,
                        Verdict::ChangesMeaning);
  impact.message = "a structured binding now names another member";
  impact.evidence = "was " + use.binding.name + ", is " + now.binding.name;
  judgement.impacts.push_back(std::move(impact));
}

// An operator or conversion that the new version lost, where the expression
// still compiles: something else does its work.
void UnitJudge::judgeVanished(const Use &use, const ApiChange *change) {
  bool isGone = change && change->symbol == use.binding.symbol &&
                change->newSymbol.empty() && use.kind != UseKind::Construct &&
                !isRewritten(use);
  if (!isGone) {
    if (!isConversion(use) || !unconverted(use))
      judgement.unaffected.push_back(use);
    return;
  }
  Impact impact = start(use, change->rule, Verdict::ChangesMeaning);
  impact.change = change->id;
  impact.message = change->message;
  impact.evidence =
      "was " + use.binding.signature + "; the expression compiles without it";
  for (const Use &now : at(after.uses, use.location))
    if (now.kind == UseKind::Operator || now.kind == UseKind::Conversion)
      impact.evidence =
          "was " + use.binding.signature + ", is " + now.binding.signature;
  judgement.impacts.push_back(std::move(impact));
}

// C++20 makes != of == and < of <=>.
bool UnitJudge::isRewritten(const Use &use) const {
  for (const Use &now : at(after.uses, use.location)) {
    std::string name = unqualified(now.binding.name);
    if (name == "operator==" || name == "operator<=>")
      return true;
  }
  return false;
}

// A temporary on the way that the new version does not make.
bool UnitJudge::unconverted(const Use &was) {
  bool known = false;
  for (const Use &now : after.uses)
    if (now.location.file == was.location.file &&
        now.location.line == was.location.line) {
      known |= now.context == was.context;
      if (now.binding.symbol == was.binding.symbol ||
          (now.kind == was.kind && now.location == was.location))
        return false;
    }
  if (!known || isHurt(was.location, /*wholeLine=*/true))
    return false;
  Impact impact = start(was, RuleId::ImplicitConversionChainChanged,
                        Verdict::ChangesMeaning);
  impact.message =
      unqualified(was.binding.name) + " is not called implicitly here any more";
  impact.evidence = "called " + was.binding.signature;
  judgement.impacts.push_back(std::move(impact));
  return true;
}

void UnitJudge::orphaned(const Use &use, const ApiChange *change) {
  Impact impact = start(
      use, change ? change->rule : RuleId::BaseSignatureOrphansClientOverride,
      Verdict::ChangesMeaning);
  impact.message =
      change ? change->message : "an overrider no longer overrides anything";
  if (change)
    impact.change = change->id;
  impact.evidence =
      "no longer overrides " + use.binding.name + ", so it is not called";
  judgement.impacts.push_back(std::move(impact));
}

// Where the call of \p use goes now, when that is not the dependency.
const Reference *UnitJudge::reboundOutside(const Use &use) const {
  for (const Use &now : at(after.uses, use.location))
    if (now.context == use.context)
      return nullptr;
  for (const Reference &reference : at(after.references, use.location)) {
    bool isNew = true;
    for (const Reference &old : at(before.references, use.location))
      isNew &=
          old.symbol != reference.symbol || old.context != reference.context;
    if (!reference.isImplicit &&
        (reference.declaration.contains(use.location) ||
         reference.symbol == use.binding.symbol))
      continue;
    if (isNew && reference.context == use.context &&
        unqualified(reference.name) == unqualified(use.binding.name))
      return &reference;
  }
  return nullptr;
}

void UnitJudge::leftDependency(const Use &use, const Reference &now) {
  bool isMoved = use.byArguments && changes.typesMoved(use.binding.symbol);
  Impact impact = start(use,
                        now.isImplicit ? RuleId::CImplicitDeclaration
                        : isMoved      ? RuleId::AdlNamespaceMoved
                                       : RuleId::OverloadRemovedFallsBack,
                        Verdict::ChangesMeaning);
  if (now.isImplicit) {
    impact.message = use.binding.name + "() is called without a declaration";
    impact.evidence = "was " + use.binding.signature +
                      ", is an implicit declaration: it compiles with a "
                      "warning and does not link";
  } else {
    impact.message = unqualified(use.binding.name) +
                     " now names something outside the dependency";
    impact.evidence = "was " + use.binding.signature + ", is " + now.name;
  }
  if (const ApiChange *change = changes.explain(use.binding.symbol, use.kind)) {
    impact.change = change->id;
    if (now.isImplicit)
      impact.message = change->message;
  }
  judgement.impacts.push_back(std::move(impact));
}

// A change that can be why nothing is bound here any more.
bool UnitJudge::mayLose(const ApiChange &change) {
  return findRule(change.rule).level == Level::Error &&
         change.rule != RuleId::FriendRemoved;
}

// Said already: the same change breaks the same statement, or an error there
// follows from something else that is shown.
bool UnitJudge::isPartOfBreak(const Use &use, const ApiChange &change) const {
  auto near = [&](const Location &at) {
    return at.file == use.location.file &&
           (at.line == use.location.line || use.statement.contains(at));
  };
  // A structure of C and its typedef.
  auto isSameStory = [](const Impact &i, const ApiChange &change) {
    return i.rule == change.rule && i.symbolName == change.name;
  };
  auto sameFunction = [&](const Impact &i) {
    return !use.function.name.empty() && i.function == use.function;
  };
  return std::any_of(
      judgement.impacts.begin(), judgement.impacts.end(), [&](const Impact &i) {
        return i.verdict == Verdict::BreaksBuild &&
               (((i.change == change.id || isSameStory(i, change)) &&
                 (near(i.location) || sameFunction(i))) ||
                std::any_of(
                    i.followUps.begin(), i.followUps.end(),
                    [&](const FollowUp &f) { return near(f.location); }));
      });
}

} // namespace breakpath
