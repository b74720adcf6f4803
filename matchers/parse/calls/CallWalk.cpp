// Meets every expression that runs something, written or implied: operators,
// conversions, constructors, destructors of temporaries and members, begin()
// and end() of a loop, the promise of a coroutine.

#include "matchers/parse/calls/CallWalk.h"
#include "matchers/parse/frontend/Expressions.h"

#include "matchers/parse/calls/CallGates.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;
using llvm::StringRef;

namespace breakpath {

namespace {

class CallWalk final : public RecursiveASTVisitor<CallWalk>, private CallGates {
  using Walk = RecursiveASTVisitor<CallWalk>;

public:
  using CallGates::CallGates;

  void run() {
    TraverseAST(context);
    while (!toFollow.empty()) {
      const FunctionDecl *function = toFollow.front();
      toFollow.pop_front();
      traverseFunction(const_cast<FunctionDecl &>(*function));
    }
    finishGates();
    finish();
  }

  bool shouldVisitTemplateInstantiations() const { return true; }
  bool shouldVisitImplicitCode() const { return true; }
  bool shouldWalkTypesOfTypeLocs() const { return false; }
  bool TraverseTypeLoc(TypeLoc) { return true; } // nothing there runs

  bool TraverseDecl(Decl *decl) {
    if (!decl)
      return true;
    // Everything else in a namespace or file of another side is not ours.
    if (decl->getLexicalDeclContext() &&
        decl->getLexicalDeclContext()->isFileContext() &&
        !isa<LinkageSpecDecl, TranslationUnitDecl>(decl) &&
        !files.inClient(decl->getLocation()))
      return true;
    if (auto *function = dyn_cast<FunctionDecl>(decl))
      return traverseFunction(*function);
    unsigned saved = current, savedGate = gate;
    if (auto *variable = dyn_cast<VarDecl>(decl))
      enterVariable(*variable);
    else if (auto *field = dyn_cast<FieldDecl>(decl);
             field && field->hasInClassInitializer() &&
             !field->getDeclContext()->isDependentContext())
      current = value(*field);
    const FunctionGates *savedGates = here;
    if (current != saved) {
      gate = 0;
      here = nullptr;
    }
    bool result = Walk::TraverseDecl(decl);
    current = saved;
    gate = savedGate;
    here = savedGates;
    return result;
  }

  bool traverseFunction(FunctionDecl &decl) {
    if (decl.isDependentContext())
      return true; // nothing runs it; its instantiations are met apart
    if (auto *alias = decl.getAttr<AliasAttr>())
      runAliased(decl, alias->getAliasee());
    unsigned saved = current;
    const FunctionDecl *outer = returning;
    unsigned savedGate = gate;
    current = decl.doesThisDeclarationHaveABody() ? function(decl) : 0;
    gate = 0;
    returning = &decl;
    FunctionGates own;
    if (current)
      own = gates.read(decl, current);
    const FunctionGates *savedGates = std::exchange(here, &own);
    if (current)
      implied(decl);
    bool result = Walk::TraverseDecl(&decl);
    current = saved;
    gate = savedGate;
    here = savedGates;
    returning = outer;
    return result;
  }

  // What holds before a statement; parts without a gate of their own run with
  // the whole.
  bool dataTraverseStmtPre(Stmt *statement) {
    outerGates.push_back(gate);
    if (here)
      if (auto known = here->gates.find(statement); known != here->gates.end())
        gate = known->second;
    return true;
  }
  bool dataTraverseStmtPost(Stmt *) {
    gate = outerGates.back();
    outerGates.pop_back();
    return true;
  }

  bool VisitExpr(Expr *expression) {
    visit(*expression);
    return true;
  }
  // The answer of a check that stands alone is lost.
  bool VisitCompoundStmt(CompoundStmt *block) {
    for (Stmt *statement : block->body())
      if (auto *expression = dyn_cast<Expr>(statement)) {
        while (true) {
          lost.insert(expression);
          Expr *inner = expression->IgnoreParenCasts();
          if (auto *full = dyn_cast<FullExpr>(inner))
            inner = full->getSubExpr();
          if (inner == expression)
            break;
          expression = inner;
        }
      }
    return true;
  }

  bool VisitCallExpr(CallExpr *call) {
    if (!current || call->isTypeDependent() ||
        isa<CXXPseudoDestructorExpr>(call->getCallee()))
      return true;
    const Expr *named = call->getCallee()->IgnoreParenImpCasts();
    const FunctionDecl *callee = call->getDirectCallee();
    SourceLocation at = placeOfCall(*call, *named);
    const Expr *object = nullptr;
    llvm::SmallVector<const Expr *, 8> arguments(call->arguments());
    if (auto *member = dyn_cast<CXXMemberCallExpr>(call))
      object = member->getImplicitObjectArgument();
    else if (isa<CXXOperatorCallExpr>(call) && callee &&
             isa<CXXMethodDecl>(callee) && !arguments.empty()) {
      object = arguments.front();
      arguments.erase(arguments.begin());
    }
    told.insert(named);
    ArgumentScope scope(*this, *call);
    noteLibraryUse(callee, at);
    if (!callee) {
      callThrough(*call->getCallee(), at);
    } else if (isErasedCall(*callee, object)) {
      callThrough(*object, at);
    } else {
      runCallee(*callee, object, *named, at);
    }
    if (isAssignment(*call) && callee && !inClient(*callee))
      assign(*object, *arguments.front(), at);
    else
      pass(callee && isErasedCall(*callee, object) ? nullptr : callee, object,
           arguments, at);
    return true;
  }

  bool VisitCXXConstructExpr(CXXConstructExpr *construct) {
    const CXXConstructorDecl *constructor = construct->getConstructor();
    SourceLocation at = construct->getLocation();
    if (!current || construct->isTypeDependent())
      return true;
    ArgumentScope scope(*this, *construct);
    noteLibraryUse(constructor, at);
    call(*constructor, CallKind::Construct, at);
    if (construct->getConstructionKind() == CXXConstructionKind::Complete ||
        construct->getConstructionKind() == CXXConstructionKind::Delegating)
      noteCreation(*constructor->getParent(), at);
    llvm::SmallVector<const Expr *, 8> arguments(construct->arguments());
    pass(constructor, nullptr, arguments, at);
    return true;
  }
  bool VisitCXXInheritedCtorInitExpr(CXXInheritedCtorInitExpr *expression) {
    call(*expression->getConstructor(), CallKind::Construct,
         expression->getLocation());
    return true;
  }

  bool VisitCXXNewExpr(CXXNewExpr *expression) {
    if (const FunctionDecl *allocate = expression->getOperatorNew())
      call(*allocate, CallKind::Call, expression->getBeginLoc());
    return true;
  }
  bool VisitCXXDeleteExpr(CXXDeleteExpr *expression) {
    SourceLocation at = expression->getBeginLoc();
    if (const FunctionDecl *release = expression->getOperatorDelete())
      call(*release, CallKind::Call, at);
    QualType type = expression->getDestroyedType();
    const CXXRecordDecl *record =
        type.isNull() ? nullptr : type->getAsCXXRecordDecl();
    const CXXDestructorDecl *destructor =
        record && record->hasDefinition() ? record->getDestructor() : nullptr;
    if (current && destructor && destructor->isVirtual() &&
        !record->isEffectivelyFinal())
      callVirtual(*destructor, *record, at);
    else
      destroy(type, at);
    return true;
  }
  bool VisitCXXBindTemporaryExpr(CXXBindTemporaryExpr *expression) {
    if (current)
      call(*expression->getTemporary()->getDestructor(), CallKind::Destroy,
           expression->getBeginLoc());
    return true;
  }

  bool VisitVarDecl(VarDecl *variable) {
    if (!current || isa<ParmVarDecl>(variable) || variable->isInvalidDecl() ||
        variable->getType()->isDependentType())
      return true;
    if (auto *cleanup = variable->getAttr<CleanupAttr>())
      call(*cleanup->getFunctionDecl(), CallKind::Destroy,
           variable->getLocation());
    if (!variable->getType()->isReferenceType())
      destroy(variable->getType(), variable->getLocation());
    if (const Expr *init = variable->getInit())
      flowInto(*variable, *init);
    return true;
  }
  bool VisitFieldDecl(FieldDecl *field) {
    if (current && field->hasInClassInitializer() &&
        field->getInClassInitializer())
      flowInto(*field, *field->getInClassInitializer());
    return true;
  }
  bool TraverseConstructorInitializer(CXXCtorInitializer *initializer) {
    if (current && initializer->isAnyMemberInitializer() &&
        initializer->getInit() && initializer->getAnyMember())
      flowInto(*initializer->getAnyMember(), *initializer->getInit());
    return Walk::TraverseConstructorInitializer(initializer);
  }
  // Only as it is meant: both forms of nested lists are exponential.
  bool TraverseInitListExpr(InitListExpr *list,
                            DataRecursionQueue * = nullptr) {
    if (InitListExpr *meant =
            list->isSemanticForm() ? list : list->getSemanticForm())
      list = meant;
    return TraverseSynOrSemInitListExpr(list);
  }
  bool VisitInitListExpr(InitListExpr *list) {
    const RecordDecl *record =
        list->getType().isNull() ? nullptr : list->getType()->getAsRecordDecl();
    if (!current || !list->isSemanticForm() || !record ||
        list->isTypeDependent())
      return true;
    if (!here)
      gates.readList(*list, current);
    if (FieldDecl *active = list->getInitializedFieldInUnion()) {
      if (list->getNumInits())
        flowInto(*active, *list->getInit(0));
      return true;
    }
    unsigned next = 0;
    if (auto *withBases = dyn_cast<CXXRecordDecl>(record))
      next = withBases->getNumBases();
    for (const FieldDecl *field : record->fields()) {
      if (field->isUnnamedBitField())
        continue;
      if (next >= list->getNumInits())
        break;
      if (const Expr *init = list->getInit(next++);
          init && !isa<ImplicitValueInitExpr>(init))
        flowInto(*field, *init);
    }
    return true;
  }

  bool VisitCXXDefaultArgExpr(CXXDefaultArgExpr *expression) {
    edge(current, value(*expression->getParam()), CallKind::Uses,
         expression->getUsedLocation());
    return true;
  }
  bool VisitCXXDefaultInitExpr(CXXDefaultInitExpr *expression) {
    edge(current, value(*expression->getField()), CallKind::Uses,
         expression->getUsedLocation());
    return true;
  }
  bool VisitBinaryOperator(BinaryOperator *operation) {
    if (operation->isEqualityOp()) // compared, and no more
      for (const Expr *side : {operation->getLHS(), operation->getRHS()})
        told.insert(stripped(side));
    if (current && operation->isAssignmentOp() &&
        !signatureOf(operation->getLHS()->getType()).empty())
      assign(*operation->getLHS(), *operation->getRHS(),
             operation->getOperatorLoc());
    return true;
  }
  bool VisitReturnStmt(ReturnStmt *statement) {
    if (!returning || !statement->getRetValue())
      return true;
    if (std::string type = heldSignature(returning->getReturnType());
        !type.empty())
      flow(result(*returning, type), *statement->getRetValue(),
           statement->getReturnLoc());
    return true;
  }
  bool VisitMemberExpr(MemberExpr *member) {
    if (current)
      noteLibraryUse(member->getMemberDecl(), member->getMemberLoc());
    return true;
  }
  bool VisitDeclRefExpr(DeclRefExpr *name) {
    if (current)
      noteLibraryUse(name->getDecl(), name->getLocation());
    if (!current || told.contains(name))
      return true;
    if (auto *target = dyn_cast<FunctionDecl>(name->getDecl());
        target && !target->isDependentContext() && !isInErased())
      takeAddress(*target, name->getLocation());
    else if (auto *variable = dyn_cast<VarDecl>(name->getDecl()))
      useTable(*variable, name->getLocation());
    return true;
  }

  // auto [a, b] = pair: each name is made by a get<>().
  bool VisitBindingDecl(BindingDecl *binding) {
    VarDecl *holding = current ? binding->getHoldingVar() : nullptr;
    return !holding || TraverseDecl(holding);
  }
  // The end of a handler destroys what was thrown.
  bool VisitCXXCatchStmt(CXXCatchStmt *handler) {
    const VarDecl *caught = handler->getExceptionDecl();
    const CXXRecordDecl *record =
        caught && current
            ? caught->getType().getNonReferenceType()->getAsCXXRecordDecl()
            : nullptr;
    if (!record || !record->hasDefinition() || record->isDependentContext())
      return true;
    const CXXDestructorDecl *destructor = record->getDestructor();
    if (destructor && destructor->isVirtual())
      callVirtual(*destructor, *record, handler->getCatchLoc());
    else
      destroy(context.getRecordType(record), handler->getCatchLoc());
    return true;
  }
  bool VisitCXXThrowExpr(CXXThrowExpr *expression) {
    if (const Expr *thrown = expression->getSubExpr(); thrown && current)
      destroy(thrown->getType(), expression->getThrowLoc());
    return true;
  }

  // What the compiler leaves out does not run.
  bool TraverseIfStmt(IfStmt *branch, DataRecursionQueue * = nullptr) {
    if (!branch->isConstexpr() || !branch->getCond() ||
        branch->getCond()->isValueDependent())
      return Walk::TraverseIfStmt(branch);
    noteChecks(*branch->getCond());
    std::optional<Stmt *> taken = branch->getNondiscardedCase(context);
    return TraverseStmt(branch->getInit()) &&
           TraverseStmt(branch->getConditionVariableDeclStmt()) &&
           TraverseStmt(taken.value_or(nullptr));
  }
  bool TraverseGenericSelectionExpr(GenericSelectionExpr *expression,
                                    DataRecursionQueue * = nullptr) {
    return expression->isResultDependent() ||
           TraverseStmt(expression->getResultExpr());
  }

  bool VisitCXXRecordDecl(CXXRecordDecl *record) {
    if (record->isThisDeclarationADefinition() && inClient(*record))
      noteClass(*record);
    return true;
  }

  // Nothing in them runs.
  bool TraverseStaticAssertDecl(StaticAssertDecl *) { return true; }
  bool TraverseUnaryExprOrTypeTraitExpr(UnaryExprOrTypeTraitExpr *,
                                        DataRecursionQueue * = nullptr) {
    return true;
  }
  bool TraverseCXXNoexceptExpr(CXXNoexceptExpr *,
                               DataRecursionQueue * = nullptr) {
    return true;
  }
  bool TraverseRequiresExpr(RequiresExpr *, DataRecursionQueue * = nullptr) {
    return true;
  }

private:
  void enterVariable(const VarDecl &variable) {
    if (isa<ParmVarDecl>(variable)) {
      const auto &parameter = cast<ParmVarDecl>(variable);
      if (parameter.hasDefaultArg() &&
          !parameter.hasUninstantiatedDefaultArg() &&
          !parameter.hasUnparsedDefaultArg() &&
          !parameter.getDeclContext()->isDependentContext())
        current = value(parameter);
      return;
    }
    // A static of a function is made where the function runs.
    if (variable.hasGlobalStorage() && !variable.isStaticLocal())
      current = variable.hasInit() && !variable.getType()->isDependentType() &&
                        !variable.getDeclContext()->isDependentContext()
                    ? initialiser(variable)
                    : 0;
    if (current && !variable.isStaticLocal() && variable.hasGlobalStorage())
      gates.readInitialiser(variable, *variable.getInit(), current);
  }

  // What a constant holds is there for who names it.
  void useTable(const VarDecl &variable, SourceLocation at) {
    QualType element = context.getBaseElementType(variable.getType());
    bool mayHold = element->isRecordType() || !signatureOf(element).empty();
    if (!mayHold || !variable.hasGlobalStorage() || !inClient(variable) ||
        variable.isStaticLocal() || variable.getType()->isDependentType())
      return;
    const VarDecl *definition = variable.getInitializingDeclaration();
    edge(current, initialiser(definition ? *definition : variable),
         CallKind::Uses, at);
  }

  // Another name of a function of the unit, by its symbol.
  void runAliased(const FunctionDecl &alias, StringRef symbol) {
    DeclarationName name(&context.Idents.get(symbol));
    for (const NamedDecl *other :
         context.getTranslationUnitDecl()->lookup(name))
      if (auto *target = dyn_cast<FunctionDecl>(other))
        edge(function(alias), function(*target), CallKind::Call,
             alias.getLocation());
  }

  // What a body does without a word.
  void implied(const FunctionDecl &decl) {
    if (auto *destructor = dyn_cast<CXXDestructorDecl>(&decl))
      destroyParts(*destructor);
    else if (auto *constructor = dyn_cast<CXXConstructorDecl>(&decl);
             constructor && mayThrow(*constructor))
      destroyParts(*constructor);
    auto *method = dyn_cast<CXXMethodDecl>(&decl);
    if (!method)
      return;
    // Whoever calls the overridden function calls this one.
    for (const CXXMethodDecl *overridden : method->overridden_methods()) {
      for (unsigned i = 0;
           i < method->getNumParams() && i < overridden->getNumParams(); ++i)
        if (std::string type =
                heldSignature(method->getParamDecl(i)->getType());
            !type.empty())
          edge(place(*method->getParamDecl(i), type),
               place(*overridden->getParamDecl(i), type), CallKind::Holds,
               method->getLocation());
      if (std::string type = heldSignature(method->getReturnType());
          !type.empty())
        edge(result(*overridden, type), result(*method, type), CallKind::Holds,
             method->getLocation());
    }
  }

  static bool mayThrow(const FunctionDecl &function) {
    auto *type = function.getType()->getAs<FunctionProtoType>();
    return type && !isUnresolvedExceptionSpec(type->getExceptionSpecType()) &&
           !type->isNothrow();
  }

  static SourceLocation placeOfCall(const CallExpr &call, const Expr &named) {
    if (auto *operation = dyn_cast<CXXOperatorCallExpr>(&call))
      return operation->getOperatorLoc();
    if (auto *member = dyn_cast<MemberExpr>(&named);
        member && member->getMemberLoc().isValid())
      return member->getMemberLoc();
    return call.getExprLoc().isValid() ? call.getExprLoc() : call.getBeginLoc();
  }

  // task(), where task is a std::function or its kin.
  bool isErasedCall(const FunctionDecl &callee, const Expr *object) const {
    return object && callee.getOverloadedOperator() == OO_Call &&
           !signatureOf(object->getType()).empty();
  }

  void runCallee(const FunctionDecl &callee, const Expr *object,
                 const Expr &named, SourceLocation at) {
    auto *method = dyn_cast<CXXMethodDecl>(&callee);
    if (!method || !method->isVirtual() || !object)
      return call(callee, CallKind::Call, at);
    auto *member = dyn_cast<MemberExpr>(&named);
    if (member && !member->performsVirtualDispatch(context.getLangOpts()))
      return call(callee, CallKind::Call, at);
    if (const CXXMethodDecl *exact =
            method->getDevirtualizedMethod(object, /*IsAppleKext=*/false))
      return call(*exact, CallKind::Call, at);
    QualType type = object->getType().getNonReferenceType();
    if (type->isPointerType())
      type = type->getPointeeType();
    // The static type, before it is converted to the class of the method.
    const Expr *inner = object->IgnoreParenBaseCasts();
    QualType precise = inner->getType().getNonReferenceType();
    if (precise->isPointerType())
      precise = precise->getPointeeType();
    if (precise->getAsCXXRecordDecl())
      type = precise;
    const CXXRecordDecl *receiver = type->getAsCXXRecordDecl();
    callVirtual(*method, receiver ? *receiver : *method->getParent(), at);
    // In a constructor the object is not yet anything derived.
    if (isa<CXXThisExpr>(inner) && returning &&
        isa<CXXConstructorDecl, CXXDestructorDecl>(returning))
      call(callee, CallKind::Call, at);
  }

  static bool isAssignment(const CallExpr &call) {
    auto *operation = dyn_cast<CXXOperatorCallExpr>(&call);
    return operation && operation->getOperator() == OO_Equal &&
           operation->getNumArgs() == 2;
  }

  // What of a library is written to: sa.sa_handler, xmlMalloc, *hook().
  const NamedDecl *outsideOf(const Expr &target) {
    const Expr *expression = target.IgnoreParenImpCasts();
    while (auto *unary = dyn_cast<UnaryOperator>(expression))
      expression = unary->getSubExpr()->IgnoreParenImpCasts();
    const NamedDecl *decl = nullptr;
    if (auto *member = dyn_cast<MemberExpr>(expression))
      decl = member->getMemberDecl();
    else if (auto *name = dyn_cast<DeclRefExpr>(expression))
      decl = name->getDecl();
    else if (auto *call = dyn_cast<CallExpr>(expression);
             call && !isa<CXXOperatorCallExpr, CXXMemberCallExpr>(call))
      decl = call->getDirectCallee();
    auto *variable = dyn_cast_or_null<VarDecl>(decl);
    bool isOwn = variable && variable->isLocalVarDeclOrParm();
    return decl && !isOwn && !inClient(*decl) ? decl : nullptr;
  }

  // What a std::function holds is followed as a place, not through its code;
  // that shows only how it copies and destroys.
  bool isInErased() const {
    auto *method = dyn_cast_or_null<CXXMethodDecl>(returning);
    return method &&
           !signatureOf(context.getRecordType(method->getParent())).empty();
  }

  void assign(const Expr &target, const Expr &source, SourceLocation at) {
    if (heldSignature(target.getType()).empty() || isInErased())
      return;
    if (const NamedDecl *outside = outsideOf(target))
      storeOutside(*outside, source, at);
    if (unsigned place = placeOf(target))
      return flow(place, source, at);
    if (std::string type = heldSignature(target.getType()); !type.empty())
      flow(anyOf(type), source, at);
  }

  const FunctionDecl *returning = nullptr; ///< whose body this is
};

} // namespace

void walkCalls(ASTContext &context, SourceFiles &files,
               const ParseContext &parse, const FlagRegions &regions,
               CallFacts &facts) {
  CallWalk(context, files, parse, regions, facts).run();
}

} // namespace breakpath
