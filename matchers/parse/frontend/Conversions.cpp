#include "matchers/parse/frontend/Conversions.h"

#include "matchers/parse/frontend/Naming.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/Expr.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"

using namespace clang;

namespace breakpath {

static bool changesValue(CastKind kind) {
  switch (kind) {
  case CK_IntegralCast:
  case CK_IntegralToBoolean:
  case CK_IntegralToFloating:
  case CK_FloatingToIntegral:
  case CK_FloatingToBoolean:
  case CK_FloatingCast:
  case CK_PointerToBoolean:
    return true;
  default:
    return false;
  }
}

// int -> long, int -> double: whatever the value, it stays.
static bool keepsValue(const CastExpr &cast, ASTContext &context) {
  QualType from = cast.getSubExpr()->getType(), to = cast.getType();
  unsigned fromBits = context.getTypeSize(from),
           toBits = context.getTypeSize(to);
  bool isSigned = from->isSignedIntegerOrEnumerationType();
  switch (cast.getCastKind()) {
  case CK_IntegralCast:
    return from->isBooleanType() ||
           (fromBits < toBits &&
            (!isSigned || to->isSignedIntegerOrEnumerationType())) ||
           (fromBits == toBits &&
            isSigned == to->isSignedIntegerOrEnumerationType());
  case CK_IntegralToFloating:
    return fromBits <
           llvm::APFloat::semanticsPrecision(context.getFloatTypeSemantics(to));
  case CK_FloatingCast:
    return fromBits <= toBits;
  default:
    return false;
  }
}

static bool isSameConstant(const CastExpr &cast, ASTContext &context) {
  Expr::EvalResult before, after;
  return !cast.isValueDependent() &&
         cast.getSubExpr()->EvaluateAsInt(before, context) &&
         cast.EvaluateAsInt(after, context) &&
         llvm::APSInt::isSameValue(before.Val.getInt(), after.Val.getInt());
}

// Wrapped around an expression without doing anything to it.
static const Expr *unwrapped(const Expr *expression) {
  for (;;) {
    if (auto *temporary = dyn_cast<MaterializeTemporaryExpr>(expression))
      expression = temporary->getSubExpr();
    else if (auto *full = dyn_cast<FullExpr>(expression))
      expression = full->getSubExpr();
    else if (auto *bound = dyn_cast<CXXBindTemporaryExpr>(expression))
      expression = bound->getSubExpr();
    else
      return expression;
  }
}

std::string conversionOf(const Expr &argument, ASTContext &context,
                         const Naming &naming) {
  const Expr *current = unwrapped(&argument);
  while (auto *cast = dyn_cast<ImplicitCastExpr>(current)) {
    const Expr *inner = cast->getSubExpr();
    if (changesValue(cast->getCastKind()) && !isSameConstant(*cast, context) &&
        !keepsValue(*cast, context))
      return naming.canonical(inner->getType().getUnqualifiedType()) + " -> " +
             naming.canonical(cast->getType());
    current = unwrapped(inner);
  }
  return "";
}

//===--- moves ------------------------------------------------------------===//

static bool canCopy(const CXXRecordDecl &given, int depth) {
  const CXXRecordDecl *record = given.getDefinition();
  if (!record || depth == 0)
    return true;
  for (const CXXConstructorDecl *constructor : record->ctors())
    if (constructor->isCopyConstructor() && !constructor->isImplicit())
      return !constructor->isDeleted();
  if (record->hasUserDeclaredMoveConstructor() ||
      record->hasUserDeclaredMoveAssignment())
    return false;
  auto copies = [&](QualType type) {
    const CXXRecordDecl *inner = type->getAsCXXRecordDecl();
    return !inner || canCopy(*inner, depth - 1);
  };
  return llvm::all_of(record->fields(),
                      [&](auto *f) { return copies(f->getType()); }) &&
         llvm::all_of(record->bases(),
                      [&](auto &b) { return copies(b.getType()); });
}

static bool movesWithoutThrowing(const CXXRecordDecl &given, int depth) {
  const CXXRecordDecl *record = given.getDefinition();
  if (!record || depth == 0)
    return true;
  for (const CXXConstructorDecl *constructor : record->ctors()) {
    if (!constructor->isMoveConstructor() || constructor->isDefaulted())
      continue;
    auto *type = constructor->getType()->getAs<FunctionProtoType>();
    return !constructor->isDeleted() && type && type->isNothrow();
  }
  if (record->hasUserDeclaredCopyConstructor() && !record->hasMoveConstructor())
    return false;
  auto moves = [&](QualType type) {
    const CXXRecordDecl *inner = type->getAsCXXRecordDecl();
    return !inner || movesWithoutThrowing(*inner, depth - 1);
  };
  return llvm::all_of(record->fields(),
                      [&](auto *f) { return moves(f->getType()); }) &&
         llvm::all_of(record->bases(),
                      [&](auto &b) { return moves(b.getType()); });
}

bool movesOnGrowth(const CXXRecordDecl &record) {
  constexpr int depth = 8; // members of members; deeper ones are taken for fine
  return movesWithoutThrowing(record, depth) || !canCopy(record, depth);
}

//===--- what becomes of a result -----------------------------------------===//

static Consumption byDeclaration(const ValueDecl &decl) {
  QualType type = decl.getType();
  bool toReference = type->isReferenceType();
  if (auto *variable = dyn_cast<VarDecl>(&decl)) {
    const TypeSourceInfo *written = variable->getTypeSourceInfo();
    if (written && written->getType()->getContainedAutoType())
      return {Consumed::Deduced, type.getNonReferenceType(), toReference};
  }
  return {Consumed::Target, type.getNonReferenceType(), toReference};
}

static Consumption byBinary(const BinaryOperator &binary, const Expr *current,
                            ASTContext &context) {
  if (binary.isLogicalOp())
    return {Consumed::Truth, {}};
  if (binary.getOpcode() == BO_Comma)
    return {binary.getLHS() == current ? Consumed::No : Consumed::Other, {}};
  bool asksForSign = binary.isRelationalOp() || binary.getOpcode() == BO_Div ||
                     binary.getOpcode() == BO_Rem ||
                     binary.getOpcode() == BO_Shr;
  if (!binary.isAssignmentOp())
    return {asksForSign ? Consumed::Signed : Consumed::Operand,
            current->getType()};
  if (binary.getLHS() != current)
    return {Consumed::Target, binary.getLHS()->getType()};
  const Expr *written = unwrapped(binary.getRHS());
  if (auto *cast = dyn_cast<ImplicitCastExpr>(written)) {
    if (isSameConstant(*cast, context))
      return {Consumed::Other, {}};
    written = cast->getSubExpr();
  }
  return {binary.isCompoundAssignmentOp() ? Consumed::Other
                                          : Consumed::Assigned,
          written->getType()};
}

static Consumption byCall(const CallExpr &call, const Expr *current) {
  const FunctionDecl *callee = call.getDirectCallee();
  for (unsigned i = 0; i < call.getNumArgs(); ++i) {
    if (call.getArg(i) != current)
      continue;
    bool isMemberOperator =
        isa<CXXOperatorCallExpr>(call) && callee && isa<CXXMethodDecl>(callee);
    unsigned index = i - (isMemberOperator && i > 0);
    if (isMemberOperator && i == 0)
      return {};
    if (callee && index < callee->getNumParams())
      return {Consumed::Target,
              callee->getParamDecl(index)->getType().getNonReferenceType()};
    if (callee && callee->isVariadic())
      return {Consumed::Variadic, current->getType()};
  }
  return {};
}

static bool tests(const Stmt &statement, const Stmt *condition) {
  if (auto *branch = dyn_cast<IfStmt>(&statement))
    return branch->getCond() == condition;
  if (auto *loop = dyn_cast<WhileStmt>(&statement))
    return loop->getCond() == condition;
  if (auto *loop = dyn_cast<DoStmt>(&statement))
    return loop->getCond() == condition;
  if (auto *loop = dyn_cast<ForStmt>(&statement))
    return loop->getCond() == condition;
  return false;
}

// auto f() { return ...; } and lambdas that do not name their result.
static bool deducesResult(llvm::ArrayRef<DynTypedNode> path) {
  for (const DynTypedNode &node : llvm::reverse(path)) {
    if (auto *lambda = node.get<LambdaExpr>())
      return !lambda->hasExplicitResultType();
    if (auto *function = node.get<FunctionDecl>())
      return function->getDeclaredReturnType()->getContainedAutoType();
  }
  return false;
}

Consumption consumption(llvm::ArrayRef<DynTypedNode> path,
                        ASTContext &context) {
  const Expr *current = path.empty() ? nullptr : path.back().get<Expr>();
  if (!current)
    return {};
  for (size_t i = path.size() - 1; i-- > 0;) {
    if (auto *decl = path[i].get<ValueDecl>())
      return isa<VarDecl, FieldDecl>(decl) ? byDeclaration(*decl)
                                           : Consumption{};
    auto *parent = path[i].get<Stmt>();
    if (!parent)
      return {};
    if (auto *cast = dyn_cast<ImplicitCastExpr>(parent)) {
      if (cast->getType()->isBooleanType() && changesValue(cast->getCastKind()))
        return {Consumed::Truth, {}};
      current = cast;
    } else if (isa<ParenExpr, FullExpr, MaterializeTemporaryExpr,
                   CXXBindTemporaryExpr>(parent)) {
      current = llvm::cast<Expr>(parent);
    } else if (auto *choice = dyn_cast<ConditionalOperator>(parent)) {
      if (choice->getCond() == current)
        return {Consumed::Truth, {}};
      current = choice;
    } else if (auto *binary = dyn_cast<BinaryOperator>(parent)) {
      return byBinary(*binary, current, context);
    } else if (auto *unary = dyn_cast<UnaryOperator>(parent)) {
      if (unary->getOpcode() == UO_LNot)
        return {Consumed::Truth, {}};
      return unary->isArithmeticOp()
                 ? Consumption{Consumed::Operand, current->getType()}
                 : Consumption{};
    } else if (auto *call = dyn_cast<CallExpr>(parent)) {
      return byCall(*call, current);
    } else if (isa<ReturnStmt>(parent) && deducesResult(path.take_front(i))) {
      return {Consumed::Deduced, current->getType()};
    } else if (isa<ReturnStmt, InitListExpr, CXXConstructExpr>(parent)) {
      return {Consumed::Target, current->getType()};
    } else if (tests(*parent, current)) {
      return {Consumed::Truth, {}};
    } else if (auto *cast = dyn_cast<ExplicitCastExpr>(parent)) {
      return {cast->getType()->isVoidType() ? Consumed::No : Consumed::Other,
              {}};
    } else if (isa<DeclStmt>(parent)) {
      continue; // the declaration itself comes next
    } else {
      return {isa<Expr>(parent) ? Consumed::Other : Consumed::No, {}};
    }
  }
  return {};
}

} // namespace breakpath
