// Checks, and what their answers are compared with: texts, numbers, the cases
// of a switch.

#include "matchers/parse/gates/GateValues.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclTemplate.h"
#include "llvm/ADT/StringExtras.h"

#include <algorithm>

using namespace clang;
using llvm::StringRef;

namespace breakpath {

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
    if (!term.subject || isChanged(*check.flag.parameter)) {
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
  if (auto *name = dyn_cast<DeclRefExpr>(&expression))
    if (auto *enumerator = dyn_cast<EnumConstantDecl>(name->getDecl());
        enumerator && enumerator->getInitVal() == 0)
      return "0"; // whatever it is called
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

// Whether \p text is what the check gives where the flag is off, not another
// way to say so.
bool GateValues::isInUse(const FlagCheck &check, const std::string &text) {
  if (!check.defaultArgument)
    return !text.empty();
  FlagName fallback = checks.nameOf(*check.defaultArgument);
  return fallback.kind != FlagName::Text || fallback.text == text;
}

// What \p constant says of a value of \p type that equals it: 0, null, nothing;
// true and false of a bool.
std::optional<bool> GateValues::truthOf(const Expr &constant, QualType type) {
  Testable kind = testable(type);
  const CXXRecordDecl *record = recordOf(constant.getType());
  bool isNull =
      constant.getType()->isNullPtrType() ||
      isa<CXXNullPtrLiteralExpr, GNUNullExpr>(constant) ||
      (record && record->getIdentifier() && record->getName() == "nullopt_t");
  if (isNull)
    return kind == Testable::Pointer || kind == Testable::Object
               ? std::optional(false)
               : std::nullopt;
  if (kind != Testable::Plain && kind != Testable::Pointer)
    return std::nullopt;
  std::optional<uint64_t> number;
  if (auto *literal = dyn_cast<CXXBoolLiteralExpr>(&constant))
    number = literal->getValue();
  else if (auto *literal = dyn_cast<IntegerLiteral>(&constant))
    number = literal->getValue().getLimitedValue();
  if (number == 0u)
    return false;
  return number == 1u && type->isBooleanType() ? std::optional(true)
                                               : std::nullopt;
}

static bool isNonZero(const Expr &expression) {
  auto *literal = dyn_cast<IntegerLiteral>(&expression);
  return literal && literal->getValue() != 0;
}

FlagValueOf GateValues::compared(const Expr &left, const Expr &right,
                                 const LocalValues &locals, unsigned depth) {
  const FlagValueOf ofLeft = value(&left, locals, depth);
  const FlagValueOf ofRight = value(&right, locals, depth);
  bool isLeft = ofLeft.check || !ofRight.check;
  const FlagValueOf &a = isLeft ? ofLeft : ofRight;
  const FlagValueOf &b = isLeft ? ofRight : ofLeft;
  const Expr *other = isLeft ? &right : &left;
  if (a.check && a.check->value == FlagValue::Variant) {
    std::optional<std::string> text =
        literalText(*other->IgnoreParenImpCasts(), context, checks);
    FlagValueOf result;
    unsigned on = table.with(0, a.on), off = table.with(0, a.off);
    if (!text)
      result.mention = other;
    else if (isOff(*a.check, *text)) // what it is when it is off
      result.truth = {off, isInUse(*a.check, *text) ? on : 0};
    else
      result.truth.ifTrue = on;
    return result;
  }
  // Only what is nothing, and the two values of a bool, are truths.
  const Expr *first = left.IgnoreParenImpCasts();
  const Expr *second = right.IgnoreParenImpCasts();
  std::optional<bool> constant = truthOf(*second, first->getType());
  bool isOfRight = !constant;
  if (isOfRight)
    constant = truthOf(*first, second->getType());
  const FlagValueOf &asked = isOfRight ? ofRight : ofLeft;
  if (constant)
    return *constant ? asked : negated(asked);
  FlagValueOf result;
  // What equals a number that is not zero is not zero.
  if (isNonZero(*second) || isNonZero(*first)) {
    result = value(isNonZero(*second) ? &left : &right, locals, depth);
    result.truth.ifFalse = 0;
    return result;
  }
  result.mention = a.mention   ? a.mention
                   : b.mention ? b.mention
                   : a.source  ? a.source
                               : b.source;
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
  if (given.check)
    return 0;
  return *text == "0" || *text == "false" ? given.truth.ifFalse
                                          : given.truth.ifTrue;
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
  if (!asked.check) {
    bool isCount = asked.truth != GatedValue() && kind == BO_GT &&
                   *limit == 0 &&
                   (isSwapped ? operation.getRHS() : operation.getLHS())
                       ->IgnoreParenImpCasts()
                       ->getType()
                       ->isUnsignedIntegerType();
    return isCount ? asked : ofChildren(operation, locals, depth);
  }
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

} // namespace breakpath
