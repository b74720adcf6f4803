#include "matchers/judge/OverloadChoice.h"

#include "matchers/rules/Rule.h"

namespace breakpath {

// What a template says of the types that it takes.
static std::string limitsOf(const Declaration &decl) {
  std::string text = decl.constraints + " " + decl.type.spelled;
  for (const std::string &parameter : decl.templateParameters)
    text += " " + parameter;
  return text;
}

// Not seen: limits in the default of a template parameter.
static bool isLimited(const Declaration &decl) {
  std::string text = limitsOf(decl);
  return !decl.constraints.empty() ||
         text.find("enable_if") != std::string::npos ||
         text.find("decltype") != std::string::npos;
}

// Both overloads are in both versions.
static RuleId rerankedRule(const Declaration &from, const Declaration &stays,
                           const Declaration &had, const Declaration &to) {
  bool wasLimited = isLimited(from), isNowLimited = isLimited(to);
  if (!wasLimited && !isNowLimited)
    return RuleId::OverloadReranked;
  if (wasLimited != isNowLimited)
    return wasLimited ? RuleId::SfinaeTightened : RuleId::SfinaeLoosened;
  bool changesFrom = limitsOf(from) != limitsOf(stays);
  bool changesTo = limitsOf(had) != limitsOf(to);
  return changesFrom == changesTo ? RuleId::ConceptSubsumptionChanged
         : changesFrom            ? RuleId::SfinaeTightened
                                  : RuleId::SfinaeLoosened;
}

RuleId overloadRule(const std::string &from, const std::string &to,
                    const ChangeIndex &changes) {
  const Declaration *was = changes.oldDeclaration(from);
  const Declaration *now = changes.newDeclaration(to);
  if (!was || !now)
    return RuleId::OverloadAddedBetterMatch;
  const Declaration *stays = changes.newCounterpart(from);
  if (!stays)
    return RuleId::OverloadRemovedFallsBack;
  if (const Declaration *had = changes.oldCounterpart(to))
    return rerankedRule(*was, *stays, *had, *now);
  return was->isTemplate == now->isTemplate ? RuleId::OverloadAddedBetterMatch
         : now->isTemplate                  ? RuleId::TemplateOverloadCaptures
                           : RuleId::NonTemplateOverloadCaptures;
}

} // namespace breakpath
