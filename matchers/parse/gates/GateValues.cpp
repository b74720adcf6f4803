// A value is a pair: what is known where it is true, and where it is false.
// That one pair carries !, &&, ||, ?:, comparisons, null pointers and empty
// optionals alike. What cannot be read is unknown, and asks for nothing: that
// can only make a path look open that is not.

#include "matchers/parse/gates/GateValues.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/Attr.h"
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

bool hasMember(const CXXRecordDecl &record, StringRef name) {
  ASTContext &context = record.getASTContext();
  DeclarationName wanted(&context.Idents.get(name));
  return !record.lookup(wanted).empty() ||
         !record.forallBases([&](const CXXRecordDecl *base) {
           return base->lookup(wanted).empty();
         });
}

const CXXRecordDecl *recordOf(QualType type) {
  const CXXRecordDecl *record =
      type.isNull() ? nullptr
                    : type.getNonReferenceType()->getAsCXXRecordDecl();
  return record ? record->getDefinition() : nullptr;
}

// An optional, a smart pointer, a std::function, an atomic of some library.
static bool isMaybeObject(const CXXRecordDecl &record) {
  if (!isa<ClassTemplateSpecializationDecl>(record) ||
      record.isDependentContext())
    return false;
  if (hasMember(record, "load") && hasMember(record, "store"))
    return true;
  DeclarationName call =
      record.getASTContext().DeclarationNames.getCXXOperatorName(OO_Call);
  bool isHolder = hasMember(record, "has_value") ||
                  (hasMember(record, "get") && hasMember(record, "reset")) ||
                  !record.lookup(call).empty();
  for (const NamedDecl *decl : record.getVisibleConversionFunctions())
    if (auto *conversion =
            dyn_cast<CXXConversionDecl>(decl->getUnderlyingDecl());
        conversion && conversion->getConversionType()->isBooleanType())
      return isHolder;
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
    bool found = !subjects.isOurs(*record) && isMaybeObject(*record);
    objects[record] = found; // the lookup may have grown the map
    return found ? Testable::Object : Testable::No;
  }
  return entry->second ? Testable::Object : Testable::No;
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
      variable.isConstexpr() ||
      (variable.getType().isConstQualified() && !variable.hasAttr<WeakAttr>());
  const Expr *init = isConstant ? variable.getAnyInitializer() : nullptr;
  return init && !init->isValueDependent() ? init : nullptr;
}

FlagValueOf GateValues::ofVariable(const ValueDecl &decl,
                                   const LocalValues &locals, unsigned depth) {
  if (auto *enumerator = dyn_cast<EnumConstantDecl>(&decl))
    return constant(enumerator->getInitVal() != 0);
  if (isa<FunctionDecl>(decl))
    return decl.hasAttr<WeakAttr>() ? FlagValueOf() : constant(true);
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
  case BO_AndAssign: {
    auto isBool = [](const Expr *side) {
      return side->IgnoreParenImpCasts()->getType()->isBooleanType();
    };
    return isBool(operation.getLHS()) && isBool(operation.getRHS())
               ? conjunction(left(), right())
               : ofChildren(operation, locals, depth);
  }
  case BO_Or:
  case BO_OrAssign:
    return disjunction(left(), right());
  case BO_Comma:
    return right();
  case BO_Assign: // done by now
    return left();
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

// A number that loses bits may become zero.
bool GateValues::isNarrower(const CastExpr &cast) const {
  QualType from = cast.getSubExpr()->getType(), to = cast.getType();
  return !from->isBooleanType() && !to->isBooleanType() &&
         context.getTypeSize(to) < context.getTypeSize(from);
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
    if (cast->getCastKind() == CK_Dynamic) {
      FlagValueOf inner = next(cast->getSubExpr());
      inner.truth.ifFalse = 0; // of another class
      return inner;
    }
    if (cast->getCastKind() == CK_IntegralCast && isNarrower(*cast)) {
      if (auto *literal =
              dyn_cast<IntegerLiteral>(cast->getSubExpr()->IgnoreParens()))
        return literal->getValue().getLimitedValue() < 128 ? next(literal)
                                                           : FlagValueOf();
      FlagValueOf lost;
      FlagValueOf inner = next(cast->getSubExpr());
      lost.mention = inner.mention ? inner.mention : inner.source;
      return inner.check ? inner : lost;
    }
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
    FlagValueOf resumed = next(awaited->getResumeExpr());
    return resumed.truth.isUnknown() ? next(awaited->getOperand()) : resumed;
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
