// Calls and constructions as values: helpers that give back an answer,
// optionals and pointers that are there only with it.

#include "matchers/parse/gates/GateValues.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclTemplate.h"
#include "llvm/ADT/StringExtras.h"

#include <algorithm>

using namespace clang;
using llvm::StringRef;

namespace breakpath {

static StringRef nameOf(const FunctionDecl *function) {
  return function && function->getIdentifier() ? function->getName() : "";
}

static bool isIdentity(const FunctionDecl &callee) {
  StringRef name = nameOf(&callee);
  return callee.getNumParams() == 1 && callee.isInStdNamespace() &&
         (name == "move" || name == "forward" || name == "as_const" ||
          name == "ref" || name == "cref");
}

static llvm::SmallVector<const Expr *, 8> argumentsOf(const Expr &call,
                                                      const Expr *&object) {
  object = nullptr;
  llvm::SmallVector<const Expr *, 8> result;
  if (auto *construct = dyn_cast<CXXConstructExpr>(&call)) {
    result.append(construct->arg_begin(), construct->arg_end());
    return result;
  }
  auto &plain = cast<CallExpr>(call);
  result.append(plain.arg_begin(), plain.arg_end());
  if (auto *member = dyn_cast<CXXMemberCallExpr>(&call)) {
    object = member->getImplicitObjectArgument();
  } else if (isa<CXXOperatorCallExpr>(call) &&
             isa_and_nonnull<CXXMethodDecl>(plain.getCalleeDecl()) &&
             !result.empty()) {
    object = result.front();
    result.erase(result.begin());
  }
  return result;
}

// A text that could be the key of a flag.
static bool isKey(StringRef text) {
  return text.size() >= 2 && text.size() <= 80 &&
         llvm::all_of(text, [](char c) {
           return llvm::isAlnum(c) || StringRef("_-.:/").contains(c);
         });
}

unsigned GateValues::arguments(const FunctionDecl &callee,
                               llvm::ArrayRef<const Expr *> given,
                               const LocalValues &locals) {
  std::vector<ArgumentFact> list;
  for (size_t i = 0; i < given.size() && i < callee.getNumParams(); ++i) {
    const Expr *argument = given[i];
    if (auto *standard = dyn_cast<CXXDefaultArgExpr>(argument))
      argument = standard->getExpr();
    ArgumentFact fact;
    fact.number = i;
    QualType type = callee.getParamDecl(i)->getType();
    Testable kind = testable(type);
    if (kind != Testable::No) {
      fact.value = of(*argument, locals).truth;
      // That something is there is the rule.
      if (kind != Testable::Plain && fact.value.ifFalse == GateTable::never)
        fact.value = {};
    }
    if (kind != Testable::Plain) {
      FlagName name = checks.nameOf(*argument);
      if (name.kind == FlagName::Text && isKey(name.text))
        fact.flag = table.flag({name.text, false});
      else if (name.kind == FlagName::Identifier)
        fact.flag = table.flag({name.text, true});
      else if (name.kind == FlagName::Parameter)
        if (auto *owner =
                dyn_cast<FunctionDecl>(name.parameter->getDeclContext());
            owner && !isChanged(*name.parameter)) {
          fact.namedBy = subjects.codeOf(*owner);
          fact.namedByNumber = name.parameter->getFunctionScopeIndex();
        }
    }
    if (!fact.value.isUnknown() || fact.flag || fact.namedBy)
      list.push_back(fact);
  }
  return table.argumentList(std::move(list));
}

unsigned GateValues::callTerm(const Expr &call, TermKind kind, bool isTrue,
                              const LocalValues &locals) {
  const FunctionDecl *callee = nullptr;
  if (auto *construct = dyn_cast<CXXConstructExpr>(&call))
    callee = construct->getConstructor();
  else if (auto *plain = dyn_cast<CallExpr>(&call))
    callee = plain->getDirectCallee();
  if (!callee)
    return 0;
  Term term;
  term.kind = kind;
  term.isTrue = isTrue;
  term.subject = subjects.codeOf(*callee);
  if (!term.subject)
    return 0;
  const Expr *object = nullptr;
  llvm::SmallVector<const Expr *, 8> given = argumentsOf(call, object);
  auto *method = dyn_cast<CXXMethodDecl>(callee);
  auto *plain = dyn_cast<CallExpr>(&call);
  auto *named =
      plain ? dyn_cast<MemberExpr>(plain->getCallee()->IgnoreParenImpCasts())
            : nullptr;
  if (method && method->isVirtual() && object &&
      (!named || named->performsVirtualDispatch(context.getLangOpts())))
    term.receiver = subjects.classKey(*method->getParent());
  term.arguments = arguments(*callee, given, locals);
  return table.term(term);
}

FlagValueOf GateValues::ofCall(const CallExpr &call, const LocalValues &locals,
                               unsigned depth) {
  const FunctionDecl *callee = call.getDirectCallee();
  if (!callee)
    return ofChildren(call, locals, depth);
  StringRef name = nameOf(callee);
  if (name == "__builtin_expect" || name == "__builtin_expect_with_probability")
    return value(call.getArg(0), locals, depth);
  if (isIdentity(*callee) && call.getNumArgs() == 1)
    return value(call.getArg(0), locals, depth);
  const Expr *object = nullptr;
  llvm::SmallVector<const Expr *, 8> given = argumentsOf(call, object);
  // Comparisons of texts.
  if (name == "strcmp" && given.size() == 2 && !subjects.isOurs(*callee))
    return negated(compared(*given[0], *given[1], locals, depth));
  if (name == "compare" && object && given.size() == 1 &&
      !subjects.isOurs(*callee))
    return negated(compared(*object, *given[0], locals, depth));
  if (auto *operation = dyn_cast<CXXOperatorCallExpr>(&call)) {
    OverloadedOperatorKind kind = operation->getOperator();
    if (call.getNumArgs() == 2 &&
        (kind == OO_EqualEqual || kind == OO_ExclaimEqual)) {
      FlagValueOf equal =
          compared(*call.getArg(0), *call.getArg(1), locals, depth);
      return kind == OO_EqualEqual ? equal : negated(equal);
    }
    if (kind == OO_Exclaim && call.getNumArgs() == 1 &&
        testable(call.getArg(0)->getType()) != Testable::No)
      return negated(value(call.getArg(0), locals, depth));
    if (kind == OO_Equal && call.getNumArgs() == 2)
      return value(call.getArg(1), locals, depth);
  }
  if (object) {
    FlagValueOf whole = value(object, locals, depth);
    if (whole.check && FlagChecks::isValueOf(*whole.check, *callee)) {
      FlagCheck inner = *whole.check;
      inner.value = call.getType()->isBooleanType() ? FlagValue::Truth
                                                    : FlagValue::Variant;
      return variantTruth(ofCheck(inner, call), call.getType());
    }
    // Of an optional, a pointer, an atomic: is there something?
    if (testable(object->getType()) == Testable::Object &&
        (isa<CXXConversionDecl>(callee) || name == "has_value" ||
         name == "get" || name == "load" || name == "is_initialized"))
      return whole;
    if (whole.check && isa<CXXConversionDecl>(callee))
      return variantTruth(whole, call.getType());
    if (whole.mention && !subjects.codeOf(*callee)) {
      FlagValueOf result;
      result.mention = whole.mention;
      return result;
    }
  }
  if (name == "get" && call.getNumArgs() == 1 && !object) // std::get<0>(pair)
    if (FlagValueOf whole = value(call.getArg(0), locals, depth); whole.parts)
      if (auto *arguments = callee->getTemplateSpecializationArgs();
          arguments && arguments->size() &&
          arguments->get(0).getKind() == TemplateArgument::Integral)
        if (uint64_t n = arguments->get(0).getAsIntegral().getLimitedValue();
            n < whole.parts->size())
          return (*whole.parts)[n];
  if ((name == "make_pair" || name == "make_tuple") &&
      callee->isInStdNamespace()) {
    auto parts = std::make_shared<std::vector<FlagValueOf>>();
    for (const Expr *argument : given)
      parts->push_back(value(argument, locals, depth));
    FlagValueOf result;
    result.parts = std::move(parts);
    return result;
  }
  if (name.starts_with("make_") && !subjects.isOurs(*callee) &&
      testable(call.getType()) == Testable::Object)
    return constant(true);
  if (subjects.codeOf(*callee) &&
      testable(callee->getReturnType()) != Testable::No) {
    FlagValueOf result;
    if (unsigned term = callTerm(call, TermKind::Result, true, locals))
      result.truth = pairOf(table.terms[term]);
    return result;
  }
  return subjects.codeOf(*callee) ? FlagValueOf()
                                  : ofChildren(call, locals, depth);
}

FlagValueOf GateValues::ofConstruction(const CXXConstructExpr &construct,
                                       const LocalValues &locals,
                                       unsigned depth) {
  const CXXRecordDecl *record = recordOf(construct.getType());
  unsigned n = construct.getNumArgs();
  while (n && isa<CXXDefaultArgExpr>(construct.getArg(n - 1)))
    --n;
  const Expr *first = n ? construct.getArg(0) : nullptr;
  bool isMaybe = testable(construct.getType()) == Testable::Object;
  if (isMaybe && !first)
    return constant(false);
  if (!first || !record)
    return {};
  if (const CXXRecordDecl *from = recordOf(first->getType())) {
    StringRef name = from->getIdentifier() ? from->getName() : "";
    if (isMaybe && name == "nullopt_t")
      return constant(false);
    // A copy, or made from something of its kind.
    if (from == record || testable(first->getType()) == Testable::Object)
      return value(first, locals, depth);
  }
  if (n == 2 && hasMember(*record, "first") && hasMember(*record, "second") &&
      record->isInStdNamespace()) {
    FlagValueOf result;
    result.parts = std::make_shared<std::vector<FlagValueOf>>(
        std::vector{value(first, locals, depth),
                    value(construct.getArg(1), locals, depth)});
    return result;
  }
  if (!isMaybe)
    return n == 1 ? value(first, locals, depth)
                  : ofChildren(construct, locals, depth);
  if (first->getType()->isNullPtrType())
    return constant(false);
  // An expected may be made of an error.
  if (hasMember(*record, "has_value"))
    return record->getIdentifier() && record->getName() == "optional"
               ? constant(true)
               : FlagValueOf();
  return value(first, locals, depth);
}

} // namespace breakpath
