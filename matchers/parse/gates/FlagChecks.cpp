// expression --siteOf--> parts --ruleFor--> rule --FlagKeys--> name
//
// What a declaration is to the rules is found out once for each.

#include "matchers/parse/gates/FlagChecks.h"

#include "matchers/facts/Patterns.h"
#include "matchers/parse/gates/FlagKeys.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"
#include "llvm/ADT/SmallPtrSet.h"
#include "llvm/Support/Regex.h"

using namespace clang;
using llvm::StringRef;

namespace breakpath {

namespace {

/// A rule, ready to be asked.
struct Candidate {
  const FlagRule *rule;
  std::optional<llvm::Regex> name, inClass;

  explicit Candidate(const FlagRule &rule) : rule(&rule) {
    if (!rule.nameLike.empty())
      name.emplace("^(" + rule.nameLike + ")$", llvm::Regex::IgnoreCase);
    if (!rule.classLike.empty())
      inClass.emplace(rule.classLike, llvm::Regex::IgnoreCase);
  }

  bool fits(const std::string &qualified) const {
    return llvm::any_of(rule->patterns, [&](const std::string &pattern) {
      return matchesName(pattern, qualified);
    });
  }
};

FlagSite siteOfCall(const CallExpr &call) {
  FlagSite site{call, call.getDirectCallee()};
  site.arguments.append(call.arg_begin(), call.arg_end());
  if (auto *member = dyn_cast<CXXMemberCallExpr>(&call))
    site.object = member->getImplicitObjectArgument();
  auto *method = dyn_cast_or_null<CXXMethodDecl>(site.callee);
  if (isa<CXXOperatorCallExpr>(call) && method && !site.arguments.empty()) {
    // A static operator() has its object here, too.
    site.object = site.arguments.front();
    site.arguments.erase(site.arguments.begin());
  }
  return site;
}

FlagSite siteOf(const Expr &expression) {
  if (auto *call = dyn_cast<CallExpr>(&expression))
    return siteOfCall(*call);
  FlagSite site{expression};
  if (auto *made = dyn_cast<CXXConstructExpr>(&expression)) {
    site.callee = made->getConstructor();
    site.arguments.append(made->arg_begin(), made->arg_end());
  } else if (auto *name = dyn_cast<DeclRefExpr>(&expression)) {
    if (auto *var = dyn_cast<VarDecl>(name->getDecl());
        var && var->isFileVarDecl()) // not seen: constants of a function
      site.variable = var;
  } else if (auto *member = dyn_cast<MemberExpr>(&expression)) {
    if (isa<VarDecl, FieldDecl>(member->getMemberDecl()))
      site.variable = member->getMemberDecl();
  }
  return site;
}

/// \p function and what it overrides.
void addOverridden(const FunctionDecl &function,
                   llvm::SmallPtrSetImpl<const FunctionDecl *> &known,
                   llvm::SmallVectorImpl<const FunctionDecl *> &all) {
  if (!known.insert(function.getCanonicalDecl()).second)
    return;
  all.push_back(&function);
  if (auto *method = dyn_cast<CXXMethodDecl>(&function))
    for (const CXXMethodDecl *base : method->overridden_methods())
      addOverridden(*base, known, all);
}

/// Whether \p function gives what a check of \p value gives. C has int for
/// truth.
bool gives(FlagValue value, const FunctionDecl &function) {
  QualType type = function.getReturnType().getNonReferenceType();
  const bool isNumber = type->isArithmeticType() && !type->isBooleanType();
  const bool isC =
      function.isExternC() || !function.getASTContext().getLangOpts().CPlusPlus;
  if (value != FlagValue::Truth)
    return isNumber || type->isEnumeralType() || FlagNames::isString(type);
  return type->isBooleanType() ||
         (isC && type->isIntegerType() && !type->isEnumeralType());
}

/// Known by its looks only if all of it is right.
bool looksRight(const Candidate &candidate, const FunctionDecl &function,
                const std::string &qualified) {
  if (!candidate.name || !function.getIdentifier() ||
      !gives(candidate.rule->value, function) ||
      !candidate.name->match(function.getName()))
    return false;
  auto *method = dyn_cast<CXXMethodDecl>(&function);
  // What is written to a log is no feature.
  for (StringRef word : {"trace", "debug", "logger"})
    if (method && method->getParent()->getName().contains_insensitive(word))
      return false;
  return !candidate.inClass ||
         candidate.inClass->match(method ? method->getParent()->getName()
                                         : StringRef(qualified));
}

/// Whether an object of \p type says yes or no, and nothing more.
bool convertsToTruthOnly(const CXXRecordDecl &record) {
  if (!record.hasDefinition())
    return false;
  auto conversions =
      const_cast<CXXRecordDecl &>(record).getVisibleConversionFunctions();
  return conversions.begin() != conversions.end() &&
         llvm::all_of(conversions, [](const NamedDecl *decl) {
           auto *conversion = dyn_cast<CXXConversionDecl>(decl);
           return conversion &&
                  conversion->getConversionType()->isBooleanType();
         });
}

FlagValue valueOf(const FlagRule &rule, QualType type) {
  type = type.getNonReferenceType();
  if (rule.value != FlagValue::ByType)
    return rule.value;
  const CXXRecordDecl *record = type->getAsCXXRecordDecl();
  if (record && convertsToTruthOnly(*record))
    return rule.members.empty() ? FlagValue::Truth : FlagValue::Detail;
  const bool isTruth = type->isBooleanType() ||
                       (type->isPointerType() && !FlagNames::isString(type));
  return isTruth ? FlagValue::Truth : FlagValue::Variant;
}

} // namespace

struct FlagChecks::Implementation {
  Implementation(ASTContext &context, Naming &naming,
                 std::span<const FlagRule> rules)
      : context(context), naming(naming), names(context, naming),
        keys(context, naming, names) {
    for (const FlagRule &rule : rules)
      ofMatch(rule.match).emplace_back(rule);
  }

  std::vector<Candidate> &ofMatch(FlagMatch match) {
    return candidates[static_cast<size_t>(match)];
  }

  /// The first rule that fits \p site; null for most of them.
  const FlagRule *ruleFor(const FlagSite &site, std::optional<MacroUse> &macro);
  const FlagRule *
  remembered(const Decl &decl,
             const FlagRule *(Implementation::*find)(const NamedDecl &));
  const FlagRule *ruleForFunction(const NamedDecl &decl);
  const FlagRule *ruleForVariable(const NamedDecl &decl);
  const FlagRule *ruleForConversion(const NamedDecl &record);
  const FlagRule *ruleForMacro(const Expr &expression,
                               std::optional<MacroUse> &macro);

  ASTContext &context;
  Naming &naming;
  FlagNames names;
  FlagKeys keys;
  std::vector<Candidate> candidates[5];
  /// By canonical declaration; null where no rule fits.
  llvm::DenseMap<const Decl *, const FlagRule *> known;
};

const FlagRule *FlagChecks::Implementation::remembered(
    const Decl &decl,
    const FlagRule *(Implementation::*find)(const NamedDecl &)) {
  auto [entry, isNew] = known.try_emplace(decl.getCanonicalDecl());
  if (isNew)
    entry->second = (this->*find)(cast<NamedDecl>(decl));
  return entry->second;
}

const FlagRule *
FlagChecks::Implementation::ruleForFunction(const NamedDecl &decl) {
  auto &function = cast<FunctionDecl>(decl);
  if (function.getReturnType()->isVoidType() &&
      !isa<CXXConstructorDecl>(function))
    return nullptr;
  llvm::SmallPtrSet<const FunctionDecl *, 4> seen;
  llvm::SmallVector<const FunctionDecl *, 4> all;
  addOverridden(function, seen, all);
  std::vector<std::string> qualified;
  for (const FunctionDecl *one : all)
    qualified.push_back(naming.qualified(patternOf(*one)));
  for (const Candidate &candidate : ofMatch(FlagMatch::Call))
    for (size_t i = 0; i < all.size(); ++i)
      if (candidate.fits(qualified[i]) ||
          looksRight(candidate, *all[i], qualified[i]))
        return candidate.rule;
  return nullptr;
}

const FlagRule *
FlagChecks::Implementation::ruleForVariable(const NamedDecl &decl) {
  auto *var = dyn_cast<VarDecl>(&decl);
  std::string qualified = naming.qualified(patternOf(decl));
  for (const Candidate &candidate : ofMatch(FlagMatch::Read))
    if (candidate.fits(qualified) &&
        (candidate.rule->scope != FlagScope::Build ||
         (var && var->isConstexpr() && var->getType()->isBooleanType())))
      return candidate.rule;
  return nullptr;
}

const FlagRule *
FlagChecks::Implementation::ruleForConversion(const NamedDecl &record) {
  std::string qualified = naming.qualified(patternOf(record));
  for (const Candidate &candidate : ofMatch(FlagMatch::Conversion))
    if (candidate.fits(qualified))
      return candidate.rule;
  return nullptr;
}

const FlagRule *
FlagChecks::Implementation::ruleForMacro(const Expr &expression,
                                         std::optional<MacroUse> &macro) {
  if (ofMatch(FlagMatch::Macro).empty() ||
      !expression.getBeginLoc().isMacroID())
    return nullptr;
  for (MacroUse &use : macrosOf(expression, context))
    for (const Candidate &candidate : ofMatch(FlagMatch::Macro))
      if (candidate.fits(use.name)) {
        macro = std::move(use);
        return candidate.rule;
      }
  return nullptr;
}

const FlagRule *
FlagChecks::Implementation::ruleFor(const FlagSite &site,
                                    std::optional<MacroUse> &macro) {
  const FlagRule *first = ruleForMacro(site.expression, macro);
  auto consider = [&](const FlagRule *rule) {
    if (rule && (!first || rule < first)) // they are in one span
      first = rule;
  };
  if (site.callee)
    consider(remembered(*site.callee, &Implementation::ruleForFunction));
  if (site.variable)
    consider(remembered(*site.variable, &Implementation::ruleForVariable));
  auto *conversion = dyn_cast_or_null<CXXConversionDecl>(site.callee);
  if (!conversion || ofMatch(FlagMatch::Conversion).empty())
    return first;
  consider(
      remembered(*conversion->getParent(), &Implementation::ruleForConversion));
  if (const CXXRecordDecl *derived =
          site.object ? site.object->getType()->getAsCXXRecordDecl() : nullptr)
    consider(remembered(*derived, &Implementation::ruleForConversion));
  return first;
}

FlagChecks::FlagChecks(ASTContext &context, Naming &naming,
                       std::span<const FlagRule> rules)
    : implementation(std::make_unique<Implementation>(context, naming, rules)) {
}

FlagChecks::~FlagChecks() = default;

std::optional<FlagCheck> FlagChecks::at(const Expr &expression) {
  Implementation &self = *implementation;
  FlagSite site = siteOf(expression);
  std::optional<MacroUse> macro;
  const FlagRule *rule = self.ruleFor(site, macro);
  if (!rule || rule->key == FlagKey::None)
    return std::nullopt;
  FoundKey key = self.keys.of(*rule, site, macro);
  if (rule->isGuess && key.name.kind == FlagName::Unknown &&
      key.argument == FlagRule::none)
    return std::nullopt;
  return FlagCheck{rule, std::move(key.name),
                   valueOf(*rule, expression.getType()),
                   FlagKeys::defaultOf(*rule, site, key.argument)};
}

FlagName FlagChecks::nameOf(const Expr &expression) {
  return implementation->names.ofValue(expression);
}

bool FlagChecks::isValueOf(const FlagCheck &check, const NamedDecl &member) {
  return llvm::any_of(check.rule->members, [&](const std::string &name) {
    return member.getNameAsString() == name ||
           (name == "operator" && isa<CXXConversionDecl>(member));
  });
}

} // namespace breakpath
