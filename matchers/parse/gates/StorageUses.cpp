// Top down: who uses a variable in a way that is known says so before the walk
// gets to the variable; whatever is met unannounced is open.

#include "matchers/parse/gates/StorageUses.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/DenseSet.h"

using namespace clang;
using llvm::StringRef;

namespace breakpath {

namespace {

class StorageUses : public RecursiveASTVisitor<StorageUses> {
public:
  StorageUses(ASTContext &context,
              llvm::function_ref<void(const ValueDecl &)> open)
      : context(context), open(open) {}

  bool shouldVisitImplicitCode() const { return true; }

  bool VisitCastExpr(CastExpr *cast) {
    switch (cast->getCastKind()) {
    case CK_LValueToRValue:
    case CK_ToVoid:
      know(cast->getSubExpr());
      break;
    case CK_NoOp:
    case CK_UncheckedDerivedToBase:
    case CK_DerivedToBase:
      if (cast->getType().isConstQualified())
        know(cast->getSubExpr());
      break;
    default:
      break;
    }
    return true;
  }
  bool VisitBinaryOperator(BinaryOperator *operation) {
    if (operation->isAssignmentOp())
      knowWritten(operation->getLHS());
    return true;
  }
  bool VisitUnaryOperator(UnaryOperator *operation) {
    if (operation->isIncrementDecrementOp())
      knowWritten(operation->getSubExpr());
    return true;
  }
  bool VisitMemberExpr(MemberExpr *member) {
    // What a member is part of is not used as a whole.
    if (isa<FieldDecl>(member->getMemberDecl()))
      know(member->getBase());
    return visitUse(*member, member->getMemberDecl());
  }
  bool VisitDeclRefExpr(DeclRefExpr *name) {
    return visitUse(*name, name->getDecl());
  }

  bool VisitCXXMemberCallExpr(CXXMemberCallExpr *call) {
    const CXXMethodDecl *method = call->getMethodDecl();
    const Expr *object = call->getImplicitObjectArgument();
    if (!method || !object)
      return true;
    bool isPointer = object->getType()->isPointerType();
    if (isPointer || method->isConst())
      know(object);
    else if (isModelled(*method))
      knowWritten(object);
    return true;
  }
  bool VisitCXXOperatorCallExpr(CXXOperatorCallExpr *call) {
    auto *method = dyn_cast_or_null<CXXMethodDecl>(call->getCalleeDecl());
    if (!method || call->getNumArgs() == 0)
      return true;
    if (call->getOperator() == OO_Equal)
      knowWritten(call->getArg(0));
    else if (method->isConst() || call->getOperator() == OO_Arrow ||
             call->getOperator() == OO_Star || call->getOperator() == OO_Call)
      know(call->getArg(0));
    return true;
  }
  bool VisitCallExpr(CallExpr *call) {
    const FunctionDecl *callee = call->getDirectCallee();
    StringRef name =
        callee && callee->getIdentifier() ? callee->getName() : StringRef();
    bool isStd = callee && callee->isInStdNamespace();
    // What is moved from is empty at most.
    if (isStd &&
        (name == "move" || name == "as_const" || name == "get" ||
         name == "forward") &&
        call->getNumArgs() == 1)
      know(call->getArg(0));
    name.consume_front("__builtin_");
    if (name == "memcpy" || name == "memmove" || name == "fread" ||
        name == "bcopy" || name == "read" || name == "recv" ||
        name == "readv" || name == "pread" || setsBytes(*call, name) ||
        isFilled(*call))
      openMembersOf(*call);
    else if (callee && !isStd)
      openFilled(*call, *callee);
    if (callee)
      knowForwarded(*call, *callee);
    return true;
  }
  // A copy reads; what is moved from is empty at most.
  bool VisitCXXConstructExpr(CXXConstructExpr *construct) {
    if (construct->getConstructor()->isCopyOrMoveConstructor())
      know(construct->getArg(0));
    return true;
  }
  // *(int *)&config
  static bool isOfRecord(const ExplicitCastExpr &cast) {
    QualType from = cast.getSubExpr()->IgnoreParenImpCasts()->getType();
    return from->isPointerType() && from->getPointeeType()->isRecordType();
  }
  // The bytes of an object are all its members.
  bool VisitExplicitCastExpr(ExplicitCastExpr *cast) {
    QualType type = cast->getType();
    if (type->isPointerType() &&
        (type->getPointeeType()->isCharType() ||
         type->getPointeeType()->isStdByteType()) &&
        !type->getPointeeType().isConstQualified())
      openMembers(*cast->getSubExpr()->IgnoreParenImpCasts());
    return true;
  }
  // What a name of a structured binding stands for is used where it is named.
  bool TraverseBindingDecl(BindingDecl *) { return true; }
  bool TraverseLambdaExpr(LambdaExpr *lambda) {
    ++lambdas;
    for (const LambdaCapture &capture : lambda->captures())
      if (capture.capturesVariable())
        outer.insert(capture.getCapturedVar());
    // The capture itself does nothing; its uses in the body do.
    for (const Expr *init : lambda->capture_inits())
      if (init)
        know(init);
    bool result = RecursiveASTVisitor::TraverseLambdaExpr(lambda);
    --lambdas;
    return result;
  }
  // Only as it is meant: both forms of nested lists are exponential.
  bool TraverseInitListExpr(InitListExpr *list,
                            DataRecursionQueue * = nullptr) {
    if (InitListExpr *meant =
            list->isSemanticForm() ? list : list->getSemanticForm())
      list = meant;
    return TraverseSynOrSemInitListExpr(list);
  }
  // Not evaluated.
  bool TraverseUnaryExprOrTypeTraitExpr(UnaryExprOrTypeTraitExpr *) {
    return true;
  }
  bool TraverseCXXNoexceptExpr(CXXNoexceptExpr *) { return true; }
  bool TraverseDecltypeTypeLoc(DecltypeTypeLoc) { return true; }

private:
  void know(const Expr *expression) {
    while (true) {
      expression = expression->IgnoreParens();
      known.insert(expression);
      auto *cast = dyn_cast<CastExpr>(expression);
      auto *choice = dyn_cast<AbstractConditionalOperator>(expression);
      if (choice) {
        know(choice->getTrueExpr());
        expression = choice->getFalseExpr();
      } else if (cast && cast->isGLValue()) {
        expression = cast->getSubExpr();
      } else if (auto *temporary =
                     dyn_cast<MaterializeTemporaryExpr>(expression)) {
        expression = temporary->getSubExpr();
      } else {
        return;
      }
    }
  }
  // Written where the flow of the function sees it; in a lambda it does not.
  void knowWritten(const Expr *target) {
    target = target->IgnoreParenImpCasts();
    auto *name = dyn_cast<DeclRefExpr>(target);
    auto *variable = name ? dyn_cast<VarDecl>(name->getDecl()) : nullptr;
    bool isCaptured = lambdas && variable && variable->hasLocalStorage() &&
                      outer.contains(variable);
    if (!isCaptured)
      know(target);
  }

  bool visitUse(const Expr &use, const ValueDecl *decl) {
    if (known.contains(&use) || use.getType().isConstQualified())
      return true;
    if (auto *binding = dyn_cast<BindingDecl>(decl)) {
      if (auto *member = dyn_cast_or_null<MemberExpr>(binding->getBinding()))
        decl = member->getMemberDecl();
      else
        return true;
    }
    if (isa<VarDecl, FieldDecl>(decl))
      open(*decl);
    return true;
  }

  static bool isModelled(const CXXMethodDecl &method) {
    if (isa<CXXConversionDecl>(method))
      return true;
    StringRef name = method.getIdentifier() ? method.getName() : "";
    return name == "load" || name == "store" || name == "exchange" ||
           name == "reset" || name == "emplace" || name == "get" ||
           name == "release" || name == "has_value" || name == "value" ||
           name == "value_or" || name == "clear";
  }

  /// The members of what \p argument points to may all be written.
  void openMembers(const Expr &argument) {
    QualType type = argument.IgnoreParenImpCasts()->getType();
    if (type->isPointerType() || type->isReferenceType())
      type = type->getPointeeType();
    type = context.getBaseElementType(type);
    openFields(type, 6);
  }
  void openFields(QualType type, unsigned depth) {
    const RecordDecl *record =
        context.getBaseElementType(type)->getAsRecordDecl();
    if (!record || !(record = record->getDefinition()) || depth == 0)
      return;
    for (const FieldDecl *field : record->fields()) {
      open(*field);
      openFields(field->getType(), depth - 1);
    }
    if (auto *derived = dyn_cast<CXXRecordDecl>(record))
      for (const CXXBaseSpecifier &base : derived->bases())
        openFields(base.getType(), depth - 1);
  }
  // memset(&x, 0xff, n): all that is in it is true now.
  bool setsBytes(const CallExpr &call, StringRef name) const {
    if (name != "memset" || call.getNumArgs() < 2)
      return false;
    Expr::EvalResult byte;
    return call.getArg(1)->isValueDependent() ||
           !call.getArg(1)->EvaluateAsInt(byte, context) ||
           byte.Val.getInt() != 0;
  }
  // load(&x, sizeof x), where load takes any pointer.
  static bool isFilled(const CallExpr &call) {
    bool takesAny = false, takesSize = false;
    const FunctionDecl *callee = call.getDirectCallee();
    for (unsigned i = 0;
         callee && i < call.getNumArgs() && i < callee->getNumParams(); ++i) {
      QualType type = callee->getParamDecl(i)->getType();
      takesAny |= type->isVoidPointerType() &&
                  !type->getPointeeType().isConstQualified();
      takesSize |=
          isa<UnaryExprOrTypeTraitExpr>(call.getArg(i)->IgnoreParenImpCasts());
    }
    return takesAny && takesSize && callee->getIdentifier() &&
           callee->getName() != "memset";
  }
  void openMembersOf(const CallExpr &call) {
    for (const Expr *argument : call.arguments())
      if (argument->getType()->isPointerType() &&
          !argument->getType()->getPointeeType().isConstQualified())
        openMembers(*argument);
  }
  // A library that is given an object by its own type fills it: a template.
  void openFilled(const CallExpr &call, const FunctionDecl &callee) {
    bool isTemplate = callee.isTemplateInstantiation();
    if (!isTemplate || callee.getDefinition())
      return;
    for (unsigned i = 0; i < call.getNumArgs() && i < callee.getNumParams();
         ++i) {
      QualType type = callee.getParamDecl(i)->getType();
      if (type->isLValueReferenceType() &&
          !type->getPointeeType().isConstQualified())
        openMembers(*call.getArg(i));
    }
  }

  // A library that takes anything by T && reads it: what is to be written comes
  // by T &.
  void knowForwarded(const CallExpr &call, const FunctionDecl &callee) {
    const FunctionTemplateDecl *primary = callee.getPrimaryTemplate();
    const SourceManager &sources = context.getSourceManager();
    if (!primary || !sources.isInSystemHeader(callee.getLocation()))
      return;
    StringRef name = callee.getIdentifier() ? callee.getName() : "";
    if (name == "invoke" || name == "call_once" || name == "apply" ||
        name == "forward_as_tuple")
      return; // whoever is called may write it
    const FunctionDecl &pattern = *primary->getTemplatedDecl();
    unsigned object =
        isa<CXXOperatorCallExpr>(call) && isa<CXXMethodDecl>(callee) ? 1 : 0;
    for (unsigned i = 0; i + object < call.getNumArgs(); ++i) {
      if (pattern.getNumParams() == 0)
        return;
      unsigned number = std::min(i, pattern.getNumParams() - 1);
      QualType type = pattern.getParamDecl(number)->getType();
      if (auto *pack = type->getAs<PackExpansionType>())
        type = pack->getPattern();
      if (type->isRValueReferenceType())
        know(call.getArg(i + object));
    }
  }

  ASTContext &context;
  llvm::function_ref<void(const ValueDecl &)> open;
  llvm::DenseSet<const Expr *> known;
  llvm::DenseSet<const ValueDecl *> outer; ///< captured by a lambda
  unsigned lambdas = 0;
};

} // namespace

void findOpenStorage(ASTContext &context, const Stmt &body,
                     llvm::function_ref<void(const ValueDecl &)> open) {
  StorageUses(context, open).TraverseStmt(const_cast<Stmt *>(&body));
}

} // namespace breakpath
