#include "matchers/parse/gates/FlagKeys.h"

#include "matchers/facts/Patterns.h"

#include "clang/AST/DeclTemplate.h"
#include "llvm/ADT/StringExtras.h"

using namespace clang;
using llvm::StringRef;

namespace breakpath {

namespace {

/// What the last "*" of \p pattern stands for in \p name.
std::string captured(const std::string &pattern, const std::string &name) {
  const size_t star = pattern.rfind('*');
  if (star == std::string::npos || !matchesName(pattern, name))
    return "";
  const std::string before = pattern.substr(0, star);
  const size_t after = pattern.size() - star - 1;
  size_t begin = name.rfind("::");
  begin = begin == std::string::npos ? 0 : begin + 2;
  for (size_t at = 0; !before.empty() && at + after < name.size(); ++at)
    if (matchesName(before, name.substr(0, at))) {
      begin = at;
      break;
    }
  return name.substr(begin, name.size() - after - begin);
}

/// "fLB::FLAGS_x" is "x": what has the prefix is known without its scope.
FlagName withoutPrefix(FlagName name, const std::string &prefix) {
  StringRef whole = name.kind == FlagName::Text ? name.object : name.text;
  StringRef last = whole.substr(whole.rfind(':') + 1); // npos + 1 is 0
  // "g" is one in gFlag, not in gate.
  if (prefix.empty() || !last.consume_front(prefix) || last.empty() ||
      (llvm::isLower(prefix.back()) && llvm::isLower(last.front())))
    return name;
  return {FlagName::Identifier, last.str()};
}

bool isNumber(const FlagName &name) {
  return name.kind == FlagName::Text && !name.text.empty() &&
         name.text.find_first_not_of("-0123456789") == std::string::npos;
}

/// How much an argument is like a key: texts and enumerators are before
/// strings from elsewhere, and those before objects. 0: not at all.
int rankOf(const FlagName &name, QualType type) {
  switch (name.kind) {
  case FlagName::Text:
    return isNumber(name) ? 1 : 4;
  case FlagName::Identifier:
    return type->isEnumeralType() ? 4 : 2;
  case FlagName::Parameter:
    return FlagNames::isString(type) || type->isEnumeralType() ? 3 : 1;
  case FlagName::Unknown:
    break;
  }
  return 0;
}

} // namespace

// A guess has a name, or an argument that would be one if it were known.
FoundKey FlagKeys::firstKey(const FlagRule &rule, const FlagSite &site) const {
  FoundKey best;
  int highest = 0;
  for (size_t i = 0; i < site.arguments.size(); ++i) {
    const Expr &argument = *site.arguments[i];
    if (isa<CXXDefaultArgExpr>(argument))
      continue;
    QualType type = argument.IgnoreParenImpCasts()->getType();
    FlagName name = names.ofValue(argument);
    if (highest == 0 && (FlagNames::isString(type) || type->isEnumeralType()))
      best.argument = static_cast<int>(i); // unknown, unless a later one is not
    if (int rank = rankOf(name, type); rank > highest) {
      highest = rank;
      best = {std::move(name), static_cast<int>(i)};
    }
  }
  if (rule.isGuess && site.object && best.argument == FlagRule::none)
    best.name = names.ofObject(*site.object);
  return best;
}

FlagName FlagKeys::joined(const FlagRule &rule, const FlagSite &site) const {
  const int count = static_cast<int>(site.arguments.size());
  const bool isBounded = rule.defaultArgument >= 0;
  std::string all;
  for (int i = rule.keyArgument;
       i < (isBounded ? std::min(count, rule.defaultArgument) : count); ++i) {
    FlagName name = names.ofValue(*site.arguments[i]);
    const bool can = name.kind == FlagName::Identifier ||
                     (name.kind == FlagName::Text && !isNumber(name));
    if (!can && isBounded) // a part of a key is another key
      return {};
    if (can)
      all += (all.empty() ? "" : ".") + name.text;
  }
  return all.empty() ? FlagName() : FlagName{FlagName::Text, all};
}

FlagName FlagKeys::ofTemplate(const FlagRule &rule,
                              const FlagSite &site) const {
  if (!site.callee)
    return {};
  const TemplateArgumentList *list =
      site.callee->getTemplateSpecializationArgs();
  auto *method = dyn_cast<CXXMethodDecl>(site.callee);
  if (!list && method)
    if (auto *special =
            dyn_cast<ClassTemplateSpecializationDecl>(method->getParent()))
      list = &special->getTemplateArgs();
  int number = rule.keyArgument;
  for (const TemplateArgument &argument :
       list ? list->asArray() : llvm::ArrayRef<TemplateArgument>()) {
    if (argument.getKind() != TemplateArgument::Pack) {
      if (number-- == 0)
        return names.of(argument);
      continue;
    }
    if (number < static_cast<int>(argument.pack_size()))
      return names.of(argument.pack_elements()[number]);
    number -= static_cast<int>(argument.pack_size());
  }
  return {};
}

FlagName FlagKeys::ofMacro(const FlagRule &rule,
                           const std::optional<MacroUse> &macro) const {
  if (!macro)
    return {};
  auto arguments = argumentsOf(*macro, context);
  if (!arguments)
    return {};
  if (arguments->empty()) // the macro is the flag
    return {FlagName::Identifier, macro->name};
  if (rule.keyArgument >= static_cast<int>(arguments->size()))
    return {};
  StringRef argument = (*arguments)[rule.keyArgument];
  if (argument.consume_front("\"") && argument.consume_back("\""))
    return {FlagName::Text, argument.str()};
  // Anything else is computed.
  return argument.empty() ||
                 argument.find_first_of(" \t\n\"'()?+") != StringRef::npos
             ? FlagName()
             : FlagName{FlagName::Identifier, argument.str()};
}

FlagName FlagKeys::ofCallee(const FlagRule &rule, const FlagSite &site) const {
  const NamedDecl *decl = site.callee;
  if (!decl)
    decl = site.variable;
  std::string qualified = decl ? naming.qualified(patternOf(*decl)) : "";
  for (const std::string &pattern : rule.patterns)
    if (std::string name = captured(pattern, qualified); !name.empty())
      return {FlagName::Identifier, std::move(name)};
  return {};
}

FoundKey FlagKeys::find(const FlagRule &rule, const FlagSite &site,
                        const std::optional<MacroUse> &macro) const {
  switch (rule.key) {
  case FlagKey::Argument:
    if (rule.keyArgument < static_cast<int>(site.arguments.size()))
      return {names.ofValue(*site.arguments[rule.keyArgument]),
              rule.keyArgument};
    return {};
  case FlagKey::FirstKey:
    return firstKey(rule, site);
  case FlagKey::Joined:
    return {joined(rule, site)};
  case FlagKey::Receiver:
    if (site.variable)
      return {names.ofRead(*site.variable)};
    return site.object ? FoundKey{names.ofObject(*site.object)} : FoundKey();
  case FlagKey::Callee:
    return {ofCallee(rule, site)};
  case FlagKey::TemplateArgument:
    return {ofTemplate(rule, site)};
  case FlagKey::Macro:
    return {ofMacro(rule, macro)};
  case FlagKey::None:
  case FlagKey::Unknown:
    break;
  }
  return {};
}

/// Whether what is given as \p type can be given back as \p value.
static bool isOfValue(QualType type, QualType value) {
  type = type.getNonReferenceType();
  value = value.getNonReferenceType();
  if (FlagNames::isString(value))
    return FlagNames::isString(type);
  return type->isBooleanType() == value->isBooleanType() &&
         type->isArithmeticType() && value->isArithmeticType();
}

const Expr *FlagKeys::defaultOf(const FlagRule &rule, const FlagSite &site,
                                int key) {
  const bool isNext = rule.defaultArgument == FlagRule::afterKey;
  const int number = !isNext ? rule.defaultArgument : key < 0 ? key : key + 1;
  if (number < 0 || number >= static_cast<int>(site.arguments.size()))
    return nullptr;
  const Expr *argument = site.arguments[number];
  if (isNext && !isOfValue(argument->getType(), site.expression.getType()))
    return nullptr;
  if (auto *standard = dyn_cast<CXXDefaultArgExpr>(argument))
    return standard->getExpr();
  return argument;
}

FoundKey FlagKeys::of(const FlagRule &rule, const FlagSite &site,
                      const std::optional<MacroUse> &macro) const {
  FoundKey key = find(rule, site, macro);
  key.name = withoutPrefix(std::move(key.name), rule.keyPrefix);
  return key;
}

} // namespace breakpath
