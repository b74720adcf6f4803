#include "matchers/rules/Rule.h"

#include "matchers/rules/RulePredicates.h"

#include <algorithm>
#include <cassert>

namespace breakpath {

namespace {

using namespace predicates;

constexpr Rule table[] = {
#define RULE(id, name, family, breaks, level, title, message, help, predicate, \
             traits)                                                           \
  {RuleId::id, name,    Family::family, breaks,    Level::level,               \
   title,      message, help,           predicate, traits},
#include "matchers/rules/Rules.def"
};

void replaceAll(std::string &text, std::string_view what,
                const std::string &with) {
  for (size_t at = 0; (at = text.find(what, at)) != std::string::npos;
       at += with.size())
    text.replace(at, what.size(), with);
}

} // namespace

const char *toString(Level level) {
  switch (level) {
  case Level::Info:
    return "info";
  case Level::Warning:
    return "warning";
  case Level::Error:
    return "error";
  }
  return "";
}

const char *toString(Family family) {
  constexpr const char *words[] = {
      "headers",    "types",   "functions", "overloads",  "templates",
      "parameters", "returns", "constants", "bodies",     "layout",
      "binaries",   "other",   "flags",     "suppression"};
  return words[static_cast<unsigned>(family)];
}

const char *toString(RuleId id) { return findRule(id).name; }

std::span<const Rule> allRules() { return table; }

const Rule &findRule(RuleId id) {
  assert(id != RuleId::None && "a fact without a rule");
  return table[static_cast<unsigned>(id) - 1];
}

const Rule *ruleNamed(std::string_view name) {
  const Rule *rule = std::ranges::find(table, name, &Rule::name);
  return rule == std::end(table) ? nullptr : rule;
}

RuleId ruleOf(FlagVerdict verdict) {
  switch (verdict) {
  case FlagVerdict::Ungated:
    return RuleId::FlagUngated;
  case FlagVerdict::GatedWhenQueued:
    return RuleId::FlagGatedWhenQueued;
  case FlagVerdict::FailsOpen:
    return RuleId::FlagFailsOpen;
  case FlagVerdict::DefaultsDiffer:
    return RuleId::FlagDefaultsDiffer;
  case FlagVerdict::CheckUnused:
    return RuleId::FlagCheckUnused;
  case FlagVerdict::CheckedOnce:
    return RuleId::FlagCheckedOnce;
  }
  return RuleId::None;
}

bool breaks(const ApiChange &change, unsigned what) {
  return findRule(change.rule).breaks & what;
}

bool has(const ApiChange &change, unsigned traits) {
  return findRule(change.rule).traits & traits;
}

std::string ruleMessage(const Rule &rule, const Difference &difference,
                        const std::string &detail) {
  const Declaration &decl =
      difference.before ? *difference.before : *difference.after;
  std::string name = decl.name;
  switch (decl.kind) {
  case DeclarationKind::Function:
  case DeclarationKind::Method:
    if (name.rfind("operator", 0) != 0)
      name += "()";
    break;
  case DeclarationKind::Constructor:
    name = "constructor " + decl.signature;
    break;
  case DeclarationKind::Enumerator:
  case DeclarationKind::Field:
  case DeclarationKind::Record:
  case DeclarationKind::Namespace:
    name = decl.qualified;
    break;
  default:
    break;
  }
  size_t scope = decl.qualified.rfind("::");
  std::string text = rule.message;
  replaceAll(text, "{class}",
             decl.qualified.substr(0, std::min(scope, decl.qualified.size())));
  if (!detail.empty() &&
      std::string_view("aeiouAEIOU").find(detail[0]) != std::string_view::npos)
    replaceAll(text, " a {detail}", " an {detail}");
  replaceAll(text, "{name}", name);
  replaceAll(text, "{detail}", detail);
  return text;
}

} // namespace breakpath
