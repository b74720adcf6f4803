// Names that now mean something else.

#include "matchers/facts/Names.h"
#include "matchers/judge/UnitJudge.h"

#include "matchers/facts/SortedFacts.h"
#include "matchers/judge/CompareBindings.h"
#include "matchers/judge/ErrorReader.h"
#include "matchers/rules/Rule.h"

#include <algorithm>

namespace breakpath {

// A name that meant something else and now means the dependency's.
void UnitJudge::captured(const Use &now) {
  if (now.kind == UseKind::Override)
    return capturedMethod(now);
  bool isType = now.kind == UseKind::TypeName || now.kind == UseKind::Template;
  if (now.inDependencyMacro || isImplicit(now.kind) ||
      now.kind == UseKind::Macro || (isType && hasErrors))
    return;
  // In another instantiation the call may always have gone to the library.
  for (const Use &use : at(before.uses, now.location))
    if (use.context == now.context || use.binding.symbol == now.binding.symbol)
      return;
  for (const Reference &reference : at(before.references, now.location)) {
    // Declared in several places, the symbol is the same entity.
    if (reference.context != now.context ||
        reference.symbol == now.binding.symbol ||
        unqualified(reference.name) != unqualified(now.binding.name))
      continue;
    Impact impact =
        start(now, capturedRule(now, reference), Verdict::ChangesMeaning);
    bool isMember = impact.rule == RuleId::BaseMemberHidesClientName;
    if (const ApiChange *change =
            changes.byRule(RuleId::OverloadAddedBetterMatch, now.binding.name))
      impact.change = change->id;
    impact.message = unqualified(now.binding.name) +
                     (isMember ? " now names a member of the dependency"
                      : now.kind == UseKind::Call
                          ? "() now binds to a function of the dependency"
                          : " now names something of the dependency");
    impact.evidence = "was " + reference.name + ", is " + now.binding.signature;
    // using std::swap; swap(a, b): made to be taken over.
    if (now.byArguments && reference.name.starts_with("std::"))
      impact.confidence = Confidence::Possible;
    judgement.impacts.push_back(std::move(impact));
    return;
  }
}

// How the name of the dependency came to be looked at here.
RuleId UnitJudge::capturedRule(const Use &now, const Reference &was) const {
  const Declaration *decl = changes.newDeclaration(now.binding.symbol);
  const Declaration *parent =
      decl ? changes.newDeclaration(decl->parent) : nullptr;
  if (parent && parent->kind == DeclarationKind::Enum)
    parent = changes.newDeclaration(parent->parent);
  const std::string &name = now.binding.name;
  std::string scope =
      name.substr(0, std::max<size_t>(name.rfind("::") + 1, 1) - 1);
  if (parent && parent->kind == DeclarationKind::Record)
    return RuleId::BaseMemberHidesClientName;
  if (decl && isLeaked(decl->location.file, before, changes))
    return RuleId::TransitiveIncludeAdded;
  if (now.byArguments)
    return RuleId::AdlCandidateAdded;
  if (isOpened(scope, before, after))
    return RuleId::UsingDirectiveAddedInHeader;
  // The client adds to the overloads of the dependency.
  bool isShared = !scope.empty() && was.name == name;
  return isShared ? RuleId::OverloadAddedBetterMatch
                  : RuleId::NamespaceSymbolCollidesWithClient;
}

// The client asks whether it is defined, and told so: its own definition is
// meant to give way.
bool UnitJudge::isAsked(const std::string &macro) const {
  return std::any_of(before.conditions.begin(), before.conditions.end(),
                     [&](const ConditionFact &condition) {
                       return condition.what == Decided::Branch &&
                              condition.text.ends_with(" " + macro);
                     });
}

// A word of the client that is now replaced before it is read.
void UnitJudge::capturedByMacro(const Use &now) {
  if (!isCollision(now, before) || isHurt(now.location, /*wholeLine=*/true) ||
      isAsked(now.binding.name))
    return;
  // Only where the old version read the same words.
  std::string evidence;
  for (const FunctionFact &function : before.functions)
    if (function.name == now.location)
      evidence = "was the name of a function";
  for (const Reference &was : at(before.references, now.location)) {
    if (was.symbol == now.binding.symbol &&
        was.signature == now.binding.signature)
      return;
    if (was.symbol == now.binding.symbol)
      evidence = "was " + was.signature;
    else if (unqualified(was.name) == now.binding.name)
      evidence = "was " + (was.signature.empty() ? was.name : was.signature);
  }
  if (evidence.empty())
    return;
  Impact impact =
      start(now, RuleId::MacroAddedCollidesWithClient, Verdict::ChangesMeaning);
  impact.message = breakpath::messageOf(impact.rule, now.binding.name);
  // Where it breaks one place, the others of the unit follow.
  for (const Impact &known : judgement.impacts)
    if (known.verdict == Verdict::BreaksBuild &&
        known.message == impact.message)
      return;
  impact.evidence = evidence + ", is " + now.binding.signature;
  judgement.impacts.push_back(std::move(impact));
}

void UnitJudge::capturedMethod(const Use &now) {
  for (const Use &use : at(before.uses, now.location))
    if (use.kind == UseKind::Override)
      return;
  // A destructor that became virtual is called as before.
  bool isDestructor = unqualified(now.binding.name).starts_with("~");
  if (hasErrors || isDestructor || wasInactive(now.location))
    return;
  Impact impact = start(now, RuleId::BaseVirtualCapturesClientMethod,
                        Verdict::ChangesMeaning);
  impact.message = breakpath::messageOf(impact.rule, now.binding.name);
  impact.breaksBinary = true;
  impact.evidence = "overrides " + now.binding.signature;
  judgement.impacts.push_back(std::move(impact));
}

bool UnitJudge::isConversion(const Use &use) {
  return use.kind == UseKind::Conversion ||
         (use.kind == UseKind::Construct && use.binding.arguments.size() == 1 &&
          !use.binding.symbol.ends_with("@aggregate") &&
          !use.binding.symbol.ends_with("@copy") &&
          !use.binding.symbol.ends_with("@move"));
}

// A temporary on the way that the old version did not make.
void UnitJudge::converted(const Use &now) {
  // An operator, too, where the language's own stood.
  if (!(isConversion(now) || now.kind == UseKind::Operator) ||
      now.inDependencyMacro || wasInactive(now.location) ||
      isHurt(now.location, /*wholeLine=*/true))
    return;
  // Only where the same code was there without it.
  bool known = false;
  for (const Use &use : before.uses)
    if (use.location.file == now.location.file &&
        use.location.line == now.location.line) {
      known |= use.context == now.context;
      if (use.binding.symbol == now.binding.symbol ||
          (use.kind == now.kind && use.location == now.location))
        return;
    }
  for (const SettledUse &use : unit.settled)
    known |= use.location.file == now.location.file &&
             use.location.line == now.location.line;
  if (!known)
    return;
  Impact impact = start(now, RuleId::ImplicitConversionChainChanged,
                        Verdict::ChangesMeaning);
  impact.message =
      breakpath::messageOf(impact.rule, unqualified(now.binding.name));
  impact.evidence = "calls " + now.binding.signature;
  judgement.impacts.push_back(std::move(impact));
}

// A function outside the dependency that is another one now: the type of an
// argument, or what a template is made for, comes from the dependency.
void UnitJudge::reranked() {
  for (const Reference &was : before.references) {
    if (was.signature.empty() || isBroken(was.location) ||
        isHurt(was.location, false) || wasInactive(was.location))
      continue;
    const Reference *now = onlyReference(after, was);
    if (!now || !onlyReference(before, was))
      continue;
    // The place decides where it is known: symbols spell parameter types,
    // which may come from the dependency, and leave constraints out.
    bool isSame = was.declaration.begin.valid()
                      ? was.declaration == now->declaration
                      : was.symbol == now->symbol;
    if (isSame)
      continue;
    if (now->isImplicit && !was.isImplicit) {
      undeclared(was);
      continue;
    }
    Use place;
    place.kind = UseKind::Call;
    place.location = was.location;
    place.endColumn = was.location.column + unqualified(was.name).size();
    place.binding.name = was.name;
    Impact impact =
        start(place, RuleId::OverloadReranked, Verdict::ChangesMeaning);
    impact.message =
        breakpath::messageOf(impact.rule, unqualified(was.name) + "()");
    impact.evidence = "was " + was.signature + ", is " + now->signature;
    // The other function of another library does mostly the same.
    if (!was.declaration.begin.valid() && !now->declaration.begin.valid())
      impact.confidence = Confidence::Possible;
    judgement.impacts.push_back(std::move(impact));
  }
}

// In C, a header of another library that the dependency no longer includes.
void UnitJudge::undeclared(const Reference &was) {
  Use place;
  place.kind = UseKind::Call;
  place.location = was.location;
  place.endColumn = was.location.column + was.name.size();
  place.binding.name = was.name;
  Impact impact =
      start(place, RuleId::CImplicitDeclaration, Verdict::ChangesMeaning);
  impact.message = was.name + "() is called without a declaration";
  impact.evidence = "was " + was.signature +
                    ", is an implicit declaration: what declared it came in "
                    "through the dependency";
  judgement.impacts.push_back(std::move(impact));
}

const Reference *UnitJudge::onlyReference(const UnitFacts &facts,
                                          const Reference &like) {
  const Reference *found = nullptr;
  for (const Reference &reference : at(facts.references, like.location)) {
    if (reference.context != like.context || reference.signature.empty() ||
        unqualified(reference.name) != unqualified(like.name))
      continue;
    if (found)
      return nullptr;
    found = &reference;
  }
  return found;
}

// The dependency called it, and no longer does.
void UnitJudge::unhooked() {
  for (const FunctionFact &was : before.functions) {
    if (!was.isHook || isHurt(was.name, false) || isInactive(was.name))
      continue;
    auto now = std::find_if(after.functions.begin(), after.functions.end(),
                            [&](auto &f) { return f.name == was.name; });
    if (now == after.functions.end() || now->isCalled)
      continue;
    Use place;
    place.kind = UseKind::Function;
    place.location = was.name;
    place.endColumn = was.name.column + unqualified(was.function.name).size();
    place.function = was.function;
    place.binding.name = was.function.name;
    Impact impact = start(place, RuleId::ClientSpecializationUnhooked,
                          Verdict::ChangesMeaning);
    impact.message = breakpath::messageOf(
        impact.rule, unqualified(was.function.name) + "()");
    impact.evidence = "instantiated code of the old version calls it, that of "
                      "the new version does not";
    judgement.impacts.push_back(std::move(impact));
  }
}

} // namespace breakpath
