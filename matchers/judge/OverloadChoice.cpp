#include "matchers/judge/OverloadChoice.h"

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
static const char *rerankedRule(const Declaration &from,
                                const Declaration &stays,
                                const Declaration &had, const Declaration &to) {
  bool wasLimited = isLimited(from), isNowLimited = isLimited(to);
  if (!wasLimited && !isNowLimited)
    return "overload-reranked";
  if (wasLimited != isNowLimited)
    return wasLimited ? "sfinae-tightened" : "sfinae-loosened";
  bool changesFrom = limitsOf(from) != limitsOf(stays);
  bool changesTo = limitsOf(had) != limitsOf(to);
  return changesFrom == changesTo ? "concept-subsumption-changed"
         : changesFrom            ? "sfinae-tightened"
                                  : "sfinae-loosened";
}

const char *overloadRule(const std::string &from, const std::string &to,
                         const ChangeIndex &changes) {
  const Declaration *was = changes.oldDeclaration(from);
  const Declaration *now = changes.newDeclaration(to);
  if (!was || !now)
    return "overload-added-better-match";
  const Declaration *stays = changes.newCounterpart(from);
  if (!stays)
    return "overload-removed-falls-back";
  if (const Declaration *had = changes.oldCounterpart(to))
    return rerankedRule(*was, *stays, *had, *now);
  return was->isTemplate == now->isTemplate ? "overload-added-better-match"
         : now->isTemplate                  ? "template-overload-captures"
                                            : "non-template-overload-captures";
}

} // namespace breakpath
