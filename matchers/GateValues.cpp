// A value is a pair: what is known where it is true, and where it is false.
// That one pair carries !, &&, ||, ?:, comparisons, null pointers and empty
// optionals alike. What cannot be read is unknown, and asks for nothing: that
// can only make a path look open that is not.

#include "matchers/GateValues.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclTemplate.h"
#include "llvm/ADT/StringExtras.h"

#include <algorithm>

using namespace clang;
using llvm::StringRef;

namespace breakpath {

FlagValueOf GateValues::of(const Expr &expression, const LocalValues &locals) {
  constexpr unsigned most = 4000;
  bool isOutermost = !isReading;
  if (isOutermost)
    steps = most;
  isReading = true;
  FlagValueOf result = value(&expression, locals, deepest);
  isReading = !isOutermost;
  return result;
}

//===--- values -----------------------------------------------------------===//

FlagValueOf GateValues::constant(bool isTrue) {
  FlagValueOf result;
  (isTrue ? result.truth.ifFalse : result.truth.ifTrue) = GateTable::never;
  return result;
}

FlagValueOf GateValues::negated(FlagValueOf value) {
  std::swap(value.truth.ifTrue, value.truth.ifFalse);
  value.check.reset();
  value.parts.reset();
  return value;
}

FlagValueOf GateValues::conjunction(const FlagValueOf &a,
                                    const FlagValueOf &b) {
  FlagValueOf result;
  result.truth.ifTrue = table.both(a.truth.ifTrue, b.truth.ifTrue);
  result.truth.ifFalse = table.either(
      a.truth.ifFalse, table.both(a.truth.ifTrue, b.truth.ifFalse));
  result.mention = a.mention ? a.mention : b.mention;
  return result;
}

FlagValueOf GateValues::disjunction(const FlagValueOf &a,
                                    const FlagValueOf &b) {
  return negated(conjunction(negated(a), negated(b)));
}

FlagValueOf GateValues::either(const FlagValueOf &a, const FlagValueOf &b) {
  FlagValueOf result;
  result.truth.ifTrue = table.either(a.truth.ifTrue, b.truth.ifTrue);
  result.truth.ifFalse = table.either(a.truth.ifFalse, b.truth.ifFalse);
  result.mention = a.mention ? a.mention : b.mention;
  if (a.check && b.check && a.on == b.on && a.check->rule == b.check->rule) {
    result.check = a.check;
    result.on = a.on;
    result.off = a.off;
  }
  return result;
}

FlagValueOf GateValues::under(FlagValueOf value, unsigned gate) {
  value.truth.ifTrue = table.both(gate, value.truth.ifTrue);
  value.truth.ifFalse = table.both(gate, value.truth.ifFalse);
  return value;
}

GatedValue GateValues::pairOf(Term term) {
  term.isTrue = true;
  unsigned ifTrue = table.with(0, table.term(term));
  term.isTrue = false;
  return {ifTrue, table.with(0, table.term(term))};
}

//===--- types ------------------------------------------------------------===//

static bool hasMember(const CXXRecordDecl &record, StringRef name) {
  ASTContext &context = record.getASTContext();
  return !record.lookup(&context.Idents.get(name)).empty();
}

static const CXXRecordDecl *recordOf(QualType type) {
  const CXXRecordDecl *record =
      type.isNull() ? nullptr
                    : type.getNonReferenceType()->getAsCXXRecordDecl();
  return record ? record->getDefinition() : nullptr;
}

// An optional, a smart pointer, a std::function, an atomic, whoever's.
static bool isMaybeObject(const CXXRecordDecl &record) {
  if (!isa<ClassTemplateSpecializationDecl>(record) ||
      record.isDependentContext())
    return false;
  if (hasMember(record, "load") && hasMember(record, "store"))
    return true;
  for (const NamedDecl *decl : record.getVisibleConversionFunctions())
    if (auto *conversion =
            dyn_cast<CXXConversionDecl>(decl->getUnderlyingDecl());
        conversion && conversion->getConversionType()->isBooleanType())
      return true;
  return false;
}

Testable GateValues::testable(QualType type) {
  if (type.isNull() || type->isDependentType())
    return Testable::No;
  type = type.getNonReferenceType().getCanonicalType();
  if (auto *atomic = type->getAs<AtomicType>())
    type = atomic->getValueType();
  if (type->isBooleanType() ||
      (type->isIntegerType() && !type->isAnyCharacterType() &&
       !type->isEnumeralType()))
    return Testable::Plain;
  if (type->isPointerType() || type->isNullPtrType())
    return Testable::Pointer;
  const CXXRecordDecl *record = recordOf(type);
  if (!record)
    return Testable::No;
  auto [entry, isNew] = objects.try_emplace(record, false);
  if (isNew) {
    bool found = isMaybeObject(*record);
    objects[record] = found; // the lookup may have grown the map
    return found ? Testable::Object : Testable::No;
  }
  return entry->second ? Testable::Object : Testable::No;
}

//===--- checks -----------------------------------------------------------===//

FlagValueOf GateValues::ofCheck(const FlagCheck &check,
                                const Expr &expression) {
  FlagValueOf result;
  Term term;
  term.kind = TermKind::Flag;
  switch (check.flag.kind) {
  case FlagName::Unknown:
    result.mention = &expression;
    return result;
  case FlagName::Text:
  case FlagName::Identifier:
    term.subject =
        table.flag({check.flag.text, check.flag.kind == FlagName::Identifier});
    break;
  case FlagName::Parameter:
    term.kind = TermKind::NamedFlag;
    auto *owner =
        dyn_cast<FunctionDecl>(check.flag.parameter->getDeclContext());
    term.subject = owner ? subjects.codeOf(*owner) : 0;
    term.argument = check.flag.parameter->getFunctionScopeIndex();
    if (!term.subject) {
      result.mention = &expression;
      return result;
    }
    break;
  }
  result.source = &expression;
  result.on = table.term(term);
  term.isTrue = false;
  result.off = table.term(term);
  if (check.value != FlagValue::Truth) {
    result.check = check;
    return result;
  }
  if (check.rule->isNegated)
    std::swap(result.on, result.off);
  result.truth = {table.with(0, result.on), table.with(0, result.off)};
  return result;
}

// What looks like a check may be the client's own, and ask another way.
void GateValues::guess(const Expr &expression, const LocalValues &locals,
                       FlagValueOf &value) {
  unsigned number = callTerm(expression, TermKind::Result, true, locals);
  if (!number)
    return;
  Term term = table.terms[number];
  if (value.on) {
    const Term flag = table.terms[value.on];
    bool isFlag = flag.kind == TermKind::Flag;
    (isFlag ? term.flag : term.namedBy) = flag.subject;
    term.argument = flag.argument;
    term.meansOff = !flag.isTrue;
  }
  value.truth = pairOf(term);
}

static bool isOff(const FlagCheck &check, StringRef text) {
  return llvm::is_contained(check.rule->off, text);
}

// A number that a check gave back, as a condition.
FlagValueOf GateValues::variantTruth(FlagValueOf value, QualType type) {
  if (!value.check || value.check->value == FlagValue::Detail ||
      testable(type) != Testable::Plain || !isOff(*value.check, "0"))
    return value;
  value.truth.ifTrue = table.with(0, value.on);
  if (value.check->rule->off.size() == 1)
    value.truth.ifFalse = table.with(0, value.off);
  return value;
}

static std::optional<std::string>
literalText(const Expr &expression, ASTContext &context, FlagChecks &checks) {
  if (auto *literal = dyn_cast<CXXBoolLiteralExpr>(&expression))
    return literal->getValue() ? "true" : "false";
  FlagName name = checks.nameOf(expression);
  if (name.kind == FlagName::Text)
    return name.text;
  if (name.kind == FlagName::Identifier) {
    size_t at = name.text.rfind("::");
    return at == std::string::npos ? name.text : name.text.substr(at + 2);
  }
  Expr::EvalResult result;
  if (!expression.isValueDependent() &&
      expression.getType()->isIntegralOrEnumerationType() &&
      expression.EvaluateAsInt(result, context))
    if (std::optional<int64_t> number = result.Val.getInt().tryExtValue())
      return std::to_string(*number);
  return std::nullopt;
}

FlagValueOf GateValues::compared(const Expr &left, const Expr &right,
                                 const LocalValues &locals, unsigned depth) {
  FlagValueOf a = value(&left, locals, depth), b = value(&right, locals, depth);
  const Expr *other = &right;
  if (!a.check && b.check) {
    std::swap(a, b);
    other = &left;
  }
  if (a.check && a.check->value == FlagValue::Variant) {
    std::optional<std::string> text =
        literalText(*other->IgnoreParenImpCasts(), context, checks);
    FlagValueOf result;
    unsigned on = table.with(0, a.on), off = table.with(0, a.off);
    if (!text)
      result.mention = other;
    else if (isOff(*a.check, *text)) // the one off value that is in use
      result.truth = {off, on};
    else
      result.truth.ifTrue = on;
    return result;
  }
  auto isConstant = [](const FlagValueOf &v) {
    return v.truth.ifTrue == GateTable::never ||
           v.truth.ifFalse == GateTable::never;
  };
  if (!isConstant(b) && isConstant(a))
    std::swap(a, b);
  if (isConstant(b))
    return b.truth.ifTrue == GateTable::never ? negated(a) : a;
  FlagValueOf result;
  result.mention = a.mention ? a.mention : b.mention;
  return result;
}

unsigned GateValues::inCase(const FlagValueOf &given, const Expr &label) {
  std::optional<std::string> text =
      literalText(*label.IgnoreParenImpCasts(), context, checks);
  if (!text)
    return 0;
  if (given.check && given.check->value == FlagValue::Variant)
    return table.with(0, isOff(*given.check, *text) ? given.off : given.on);
  // switch (on) { case true: ... }
  if (*text == "0" || *text == "false")
    return given.truth.ifFalse;
  return given.truth.ifTrue;
}

// Where a case takes the value that means "off", the rest means "on".
unsigned GateValues::inDefault(const FlagValueOf &given,
                               const SwitchStmt &choice) {
  bool isVariant = given.check && given.check->value == FlagValue::Variant;
  for (const SwitchCase *each = choice.getSwitchCaseList(); each;
       each = each->getNextSwitchCase()) {
    auto *label = dyn_cast<CaseStmt>(each);
    std::optional<std::string> text;
    if (label && !label->getRHS())
      text =
          literalText(*label->getLHS()->IgnoreParenImpCasts(), context, checks);
    if (text && isVariant && isOff(*given.check, *text))
      return table.with(0, given.on);
    if (text && !isVariant && (*text == "0" || *text == "false"))
      return given.truth.ifTrue;
  }
  return 0;
}

//===--- variables --------------------------------------------------------===//

FlagValueOf GateValues::ofStorage(const ValueDecl &decl) {
  Term term;
  term.kind = TermKind::Storage;
  term.subject = subjects.storageOf(decl);
  FlagValueOf result;
  if (term.subject)
    result.truth = pairOf(term);
  return result;
}

static const Expr *constantInitializer(const VarDecl &variable) {
  bool isConstant =
      variable.isConstexpr() || variable.getType().isConstQualified();
  const Expr *init = isConstant ? variable.getAnyInitializer() : nullptr;
  return init && !init->isValueDependent() ? init : nullptr;
}

FlagValueOf GateValues::ofVariable(const ValueDecl &decl,
                                   const LocalValues &locals, unsigned depth) {
  if (auto *enumerator = dyn_cast<EnumConstantDecl>(&decl))
    return constant(enumerator->getInitVal() != 0);
  if (isa<FunctionDecl>(decl))
    return constant(true);
  if (auto *binding = dyn_cast<BindingDecl>(&decl)) {
    const VarDecl *holding = binding->getHoldingVar();
    if (holding && holding->getInit())
      return value(holding->getInit(), locals, depth);
    return binding->getBinding() ? value(binding->getBinding(), locals, depth)
                                 : FlagValueOf();
  }
  auto *variable = dyn_cast<VarDecl>(&decl);
  if (!variable)
    return {};
  if (const CXXRecordDecl *record = recordOf(variable->getType());
      record && record->getIdentifier() && record->getName() == "nullopt_t")
    return constant(false);
  if (auto known = locals.find(variable); known != locals.end())
    return known->second;
  if (variable->hasGlobalStorage()) {
    const Expr *init = constantInitializer(*variable);
    if (init && variable->hasConstantInitialization() &&
        testable(variable->getType()) != Testable::No)
      return value(init, LocalValues(), depth);
    return ofStorage(*variable);
  }
  if (openLocals.contains(variable))
    return {};
  auto *parameter = dyn_cast<ParmVarDecl>(variable);
  if (parameter && parameter->getDeclContext() == function &&
      testable(parameter->getType()) != Testable::No) {
    Term term;
    term.kind = TermKind::Parameter;
    term.subject = subjects.codeOf(*function);
    term.argument = parameter->getFunctionScopeIndex();
    FlagValueOf result;
    if (term.subject)
      result.truth = pairOf(term);
    return result;
  }
  if (auto outer = captured.find(variable); outer != captured.end())
    return outer->second;
  return {};
}

FlagValueOf GateValues::ofMember(const MemberExpr &member,
                                 const LocalValues &locals, unsigned depth) {
  const ValueDecl &decl = *member.getMemberDecl();
  if (auto *variable = dyn_cast<VarDecl>(&decl))
    return ofVariable(*variable, locals, depth);
  FlagValueOf object = value(member.getBase(), locals, depth);
  if (object.check && FlagChecks::isValueOf(*object.check, decl)) {
    FlagCheck inner = *object.check;
    inner.value =
        decl.getType()->isBooleanType() ? FlagValue::Truth : FlagValue::Variant;
    FlagValueOf result = ofCheck(inner, member);
    return variantTruth(result, decl.getType());
  }
  if (object.parts && decl.getIdentifier()) {
    size_t number = decl.getName() == "first"    ? 0
                    : decl.getName() == "second" ? 1
                                                 : ~size_t(0);
    if (number < object.parts->size())
      return (*object.parts)[number];
  }
  FlagValueOf result = ofStorage(decl);
  if (result.isUnknown())
    result.mention = object.mention;
  return result;
}

//===--- calls ------------------------------------------------------------===//

static StringRef nameOf(const FunctionDecl *function) {
  return function && function->getIdentifier() ? function->getName() : "";
}

static bool isIdentity(const FunctionDecl &callee) {
  StringRef name = nameOf(&callee);
  return callee.getNumParams() == 1 &&
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
                dyn_cast<FunctionDecl>(name.parameter->getDeclContext())) {
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
  bool isText = name == "strcmp" || name == "strcasecmp" || name == "strncmp";
  if (isText && given.size() >= 2)
    return negated(compared(*given[0], *given[1], locals, depth));
  if (name == "compare" && object && given.size() == 1)
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
  if (name == "make_pair" || name == "make_tuple") {
    auto parts = std::make_shared<std::vector<FlagValueOf>>();
    for (const Expr *argument : given)
      parts->push_back(value(argument, locals, depth));
    FlagValueOf result;
    result.parts = std::move(parts);
    return result;
  }
  if (name.starts_with("make_") && testable(call.getType()) == Testable::Object)
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
  if (n == 2 && hasMember(*record, "first") && hasMember(*record, "second")) {
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
  if (hasMember(*record, "has_value"))
    return constant(true);
  return value(first, locals, depth);
}

//===--- expressions ------------------------------------------------------===//

FlagValueOf GateValues::ofChildren(const Stmt &statement,
                                   const LocalValues &locals, unsigned depth) {
  FlagValueOf result;
  for (const Stmt *child : statement.children())
    if (auto *expression = dyn_cast_or_null<Expr>(child);
        expression && !result.mention) {
      FlagValueOf part = value(expression, locals, depth);
      result.mention = part.mention ? part.mention : part.source;
    }
  return result;
}

// v > 0, 3 <= v: where no number that means "off" fits, the flag is on.
FlagValueOf GateValues::ordered(const BinaryOperator &operation,
                                const LocalValues &locals, unsigned depth) {
  FlagValueOf left = value(operation.getLHS(), locals, depth);
  FlagValueOf right = value(operation.getRHS(), locals, depth);
  bool isSwapped = !left.check && right.check;
  FlagValueOf &asked = isSwapped ? right : left;
  const Expr *other = isSwapped ? operation.getLHS() : operation.getRHS();
  Expr::EvalResult constant;
  FlagValueOf result;
  bool isNumber = !other->isValueDependent() &&
                  other->getType()->isIntegralOrEnumerationType() &&
                  other->EvaluateAsInt(constant, context);
  if (!isNumber || (asked.check && asked.check->value != FlagValue::Variant))
    return ofChildren(operation, locals, depth);
  std::optional<int64_t> limit = constant.Val.getInt().tryExtValue();
  if (!limit)
    return {};
  BinaryOperatorKind kind = operation.getOpcode();
  if (isSwapped)
    kind = BinaryOperator::reverseComparisonOp(kind);
  if (!asked.check) // n > 0 of a number that is never negative
    return kind == BO_GT && *limit == 0 ? asked
                                        : ofChildren(operation, locals, depth);
  auto holds = [&](int64_t n) {
    return kind == BO_GT   ? n > *limit
           : kind == BO_LT ? n < *limit
           : kind == BO_GE ? n >= *limit
                           : n <= *limit;
  };
  bool whereTrue = false, whereFalse = false;
  for (StringRef text : asked.check->rule->off)
    if (int64_t n = 0; !text.getAsInteger(10, n))
      (holds(n) ? whereTrue : whereFalse) = true;
  if (!whereTrue && whereFalse)
    result.truth.ifTrue = table.with(0, asked.on);
  if (!whereFalse && whereTrue)
    result.truth.ifFalse = table.with(0, asked.on);
  return result;
}

FlagValueOf GateValues::ofOperator(const BinaryOperator &operation,
                                   const LocalValues &locals, unsigned depth) {
  auto left = [&] { return value(operation.getLHS(), locals, depth); };
  auto right = [&] { return value(operation.getRHS(), locals, depth); };
  switch (operation.getOpcode()) {
  case BO_LAnd:
    return conjunction(left(), right());
  case BO_LOr:
    return disjunction(left(), right());
  case BO_And:
    return operation.getLHS()
                       ->IgnoreParenImpCasts()
                       ->getType()
                       ->isBooleanType() ||
                   operation.getRHS()
                       ->IgnoreParenImpCasts()
                       ->getType()
                       ->isBooleanType()
               ? conjunction(left(), right())
               : ofChildren(operation, locals, depth);
  case BO_Or:
  case BO_OrAssign:
    return disjunction(left(), right());
  case BO_AndAssign:
    return conjunction(left(), right());
  case BO_Comma:
  case BO_Assign:
    return right();
  case BO_EQ:
    return compared(*operation.getLHS(), *operation.getRHS(), locals, depth);
  case BO_NE:
    return negated(
        compared(*operation.getLHS(), *operation.getRHS(), locals, depth));
  case BO_GT:
  case BO_LT:
  case BO_GE:
  case BO_LE:
    return ordered(operation, locals, depth);
  default:
    return ofChildren(operation, locals, depth);
  }
}

FlagValueOf GateValues::value(const Expr *expression, const LocalValues &locals,
                              unsigned depth) {
  // Constants of constants can be any number of steps away.
  if (!expression || depth == 0 || steps == 0 || expression->isTypeDependent())
    return {};
  --depth;
  --steps;
  auto next = [&](const Expr *inner) { return value(inner, locals, depth); };
  expression = expression->IgnoreParens();
  if (std::optional<FlagCheck> check = checks.at(*expression)) {
    FlagValueOf result = ofCheck(*check, *expression);
    if (check->rule->isGuess && check->value == FlagValue::Truth)
      guess(*expression, locals, result);
    return variantTruth(std::move(result), expression->getType());
  }
  if (auto *cast = dyn_cast<CastExpr>(expression)) {
    if (cast->getCastKind() == CK_NullToPointer ||
        cast->getCastKind() == CK_NullToMemberPointer)
      return constant(false);
    return variantTruth(next(cast->getSubExpr()), cast->getType());
  }
  if (auto *full = dyn_cast<FullExpr>(expression))
    return next(full->getSubExpr());
  if (auto *temporary = dyn_cast<MaterializeTemporaryExpr>(expression))
    return next(temporary->getSubExpr());
  if (auto *bound = dyn_cast<CXXBindTemporaryExpr>(expression))
    return next(bound->getSubExpr());
  if (auto *chosen = dyn_cast<SubstNonTypeTemplateParmExpr>(expression))
    return next(chosen->getReplacement());
  if (auto *initial = dyn_cast<CXXDefaultInitExpr>(expression))
    return next(initial->getExpr());
  if (auto *standard = dyn_cast<CXXDefaultArgExpr>(expression))
    return next(standard->getExpr());
  if (auto *rewritten = dyn_cast<CXXRewrittenBinaryOperator>(expression))
    return next(rewritten->getSemanticForm());
  if (auto *opaque = dyn_cast<OpaqueValueExpr>(expression))
    return next(opaque->getSourceExpr());
  if (auto *awaited = dyn_cast<CoawaitExpr>(expression)) {
    FlagValueOf asked = next(awaited->getOperand());
    return asked.on ? asked : next(awaited->getResumeExpr());
  }
  if (auto *block = dyn_cast<StmtExpr>(expression)) {
    auto *last = block->getSubStmt()->body_empty()
                     ? nullptr
                     : dyn_cast<Expr>(block->getSubStmt()->body_back());
    return last ? next(last) : FlagValueOf();
  }
  if (auto *literal = dyn_cast<CXXBoolLiteralExpr>(expression))
    return constant(literal->getValue());
  if (auto *literal = dyn_cast<IntegerLiteral>(expression))
    return constant(literal->getValue() != 0);
  if (isa<CXXNullPtrLiteralExpr, GNUNullExpr, ImplicitValueInitExpr,
          CXXScalarValueInitExpr>(expression))
    return constant(false);
  if (isa<CXXNewExpr, LambdaExpr, StringLiteral, CXXThisExpr>(expression))
    return constant(true);
  if (auto *unary = dyn_cast<UnaryOperator>(expression)) {
    if (unary->getOpcode() == UO_LNot)
      return negated(next(unary->getSubExpr()));
    if (unary->getOpcode() == UO_Minus || unary->getOpcode() == UO_Plus)
      return next(unary->getSubExpr());
    if (unary->getOpcode() == UO_AddrOf)
      return constant(true);
    return ofChildren(*unary, locals, depth);
  }
  if (auto *choice = dyn_cast<AbstractConditionalOperator>(expression)) {
    FlagValueOf condition = next(choice->getCond());
    return either(under(next(choice->getTrueExpr()), condition.truth.ifTrue),
                  under(next(choice->getFalseExpr()), condition.truth.ifFalse));
  }
  if (auto *operation = dyn_cast<BinaryOperator>(expression))
    return ofOperator(*operation, locals, depth);
  if (auto *name = dyn_cast<DeclRefExpr>(expression))
    return ofVariable(*name->getDecl(), locals, depth);
  if (auto *member = dyn_cast<MemberExpr>(expression))
    return ofMember(*member, locals, depth);
  if (auto *construct = dyn_cast<CXXConstructExpr>(expression))
    return ofConstruction(*construct, locals, depth);
  if (auto *list = dyn_cast<InitListExpr>(expression)) {
    if (testable(list->getType()) != Testable::Plain &&
        testable(list->getType()) != Testable::Pointer)
      return {};
    return list->getNumInits() ? next(list->getInit(0)) : constant(false);
  }
  if (auto *call = dyn_cast<CallExpr>(expression))
    return ofCall(*call, locals, depth);
  return ofChildren(*expression, locals, depth);
}

} // namespace breakpath
