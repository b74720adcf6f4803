#include "matchers/parse/calls/CallGates.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace breakpath {

// GetOption("http.enabled", http): the answer is in the argument.
static bool fillsSomething(const Expr &expression) {
  auto *call = dyn_cast<CallExpr>(&expression);
  const FunctionDecl *callee = call ? call->getDirectCallee() : nullptr;
  return callee && llvm::any_of(callee->parameters(), [](ParmVarDecl *each) {
           QualType type = each->getType();
           return (type->isLValueReferenceType() || type->isPointerType()) &&
                  !type->getPointeeType().isConstQualified();
         });
}

static bool startsFalse(const ValueDecl &decl) {
  if (auto *field = dyn_cast<FieldDecl>(&decl)) {
    auto *record = dyn_cast<CXXRecordDecl>(field->getParent());
    return !field->hasInClassInitializer() &&
           (!record || !record->hasUserDeclaredConstructor());
  }
  auto &variable = cast<VarDecl>(decl);
  return !variable.getAnyInitializer() &&
         variable.isThisDeclarationADefinition() != VarDecl::DeclarationOnly;
}

unsigned CallGates::gateBefore(const Expr &expression) {
  if (!here)
    return gate;
  auto known = here->gates.find(&expression);
  return known == here->gates.end() ? gate : known->second;
}

unsigned CallGates::codeOf(const FunctionDecl &callee) {
  return function(callee);
}

std::string CallGates::classKey(const CXXRecordDecl &record) {
  noteClass(record);
  return keyOf(record);
}

unsigned CallGates::storageOf(const ValueDecl &decl) {
  auto [entry, isNew] = storages.try_emplace(decl.getCanonicalDecl(), 0);
  if (!isNew || !isStorage(decl))
    return entry->second;
  StorageFact fact;
  fact.key = keyOf(decl);
  fact.name = naming.qualified(decl);
  fact.location = files.location(decl.getLocation());
  fact.startsFalse = startsFalse(decl);
  facts.gates.storages.push_back(std::move(fact));
  return storages[decl.getCanonicalDecl()] = facts.gates.storages.size() - 1;
}

// What a flag may be kept in: numbers only in C, which has no better.
bool CallGates::isStorage(const ValueDecl &decl) {
  QualType type = decl.getType();
  if (type->isReferenceType() || type->isDependentType() || !inClient(decl) ||
      decl.getDeclContext()->isDependentContext())
    return false;
  if (auto *field = dyn_cast<FieldDecl>(&decl)) {
    if (field->getParent()->isUnion())
      return false;
  } else if (auto *variable = dyn_cast<VarDecl>(&decl);
             !variable || !variable->hasGlobalStorage()) {
    return false;
  }
  Testable kind = gates.testable(type);
  bool isNumber = kind == Testable::Plain && !type->isBooleanType() &&
                  !type->isAtomicType();
  bool isFlag = type.isVolatileQualified() || !context.getLangOpts().CPlusPlus;
  return kind != Testable::No && (!isNumber || isFlag);
}

void CallGates::noteCheck(const FlagCheck &check, const Expr &expression) {
  CheckFact fact;
  fact.code = current;
  fact.location = files.location(expression.getExprLoc());
  fact.rule = check.rule->id;
  fact.scope = check.rule->scope;
  fact.isGuess = check.rule->isGuess;
  fact.isUsed = !lost.contains(&expression) || fillsSomething(expression);
  fact.isUnread = gates.unread.contains(&expression);
  if (auto *call = dyn_cast<CallExpr>(&expression);
      call && call->getDirectCallee()) {
    fact.function = naming.qualified(patternOf(*call->getDirectCallee()));
    fact.callee = codeOf(*call->getDirectCallee());
  } else if (auto *name = dyn_cast<DeclRefExpr>(&expression))
    fact.function = naming.qualified(*name->getDecl());
  if (check.flag.kind == FlagName::Text ||
      check.flag.kind == FlagName::Identifier)
    fact.flag = facts.gates.table.flag(
        {check.flag.text, check.flag.kind == FlagName::Identifier});
  else if (check.flag.kind == FlagName::Parameter)
    fact.parameter = check.flag.parameter->getFunctionScopeIndex();
  if (const Expr *fallback = check.defaultArgument) {
    fact.fallback = fallbackOf(*fallback, check);
    fact.fallbackText = naming.value(*fallback);
  }
  facts.gates.checks.push_back(std::move(fact));
}

void CallGates::noteChecks(const Stmt &condition) {
  if (auto *expression = dyn_cast<Expr>(&condition))
    visit(*expression);
  for (const Stmt *child : condition.children())
    if (child)
      noteChecks(*child);
}

CheckFact::Default CallGates::fallbackOf(const Expr &fallback,
                                         const FlagCheck &check) {
  bool result = false;
  if (check.value == FlagValue::Truth && !fallback.isValueDependent() &&
      fallback.EvaluateAsBooleanCondition(result, context))
    return result != check.rule->isNegated ? CheckFact::DefaultOn
                                           : CheckFact::DefaultOff;
  FlagName name = checks.nameOf(fallback);
  if (check.value == FlagValue::Variant && name.kind == FlagName::Text)
    return llvm::is_contained(check.rule->off, name.text)
               ? CheckFact::DefaultOff
               : CheckFact::DefaultOn;
  return CheckFact::DefaultUnknown;
}

void CallGates::noteRegions() {
  for (const RegionCheck &check : regions.checks) {
    CheckFact fact;
    fact.location = files.location(check.location);
    fact.rule = check.rule;
    fact.scope = FlagScope::Build;
    fact.isUsed = true;
    fact.function = check.flag.name;
    fact.flag = facts.gates.table.flag(check.flag);
    facts.gates.checks.push_back(std::move(fact));
  }
  const SourceManager &sources = context.getSourceManager();
  for (const auto &[flag, region] : regions.unbuilt)
    facts.gates.unbuilt.push_back(
        {facts.gates.table.flag(flag),
         files.location(sources.translateLineCol(region.file, region.begin, 1)),
         region.end > region.begin ? region.end - region.begin - 1 : 0});
}

// A finding about a library wants to know what its place depends on.
void CallGates::noteLibraryUse(const Decl *used, SourceLocation at) {
  unsigned all = facts.gates.table.withoutReturns(gateAt(at));
  if (all && used && files.origin(used->getLocation()) == Origin::Dependency)
    facts.gatedPlaces.push_back({files.location(at), current, all});
}

void CallGates::visit(const Expr &expression) {
  if (!current || expression.isTypeDependent())
    return;
  if (std::optional<FlagCheck> check = checks.at(expression))
    noteCheck(*check, expression);
}

void CallGates::finishGates() {
  noteRegions();
  readCodes = std::move(gates.readCodes);
}

} // namespace breakpath
