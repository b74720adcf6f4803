// Vertices of the walk are the client's declarations; a declaration of another
// file is looked at only where the client names it.
//
//   charge(total)      Call, bound to payment::charge(const Amount &)
//   Amount a = 3;      TypeName, and the constructor that makes it
//
// Names in templates that nothing instantiates are mentions, not uses.

#include "matchers/parse/uses/UseWalk.h"

#include "matchers/parse/uses/UseRecorder.h"

#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/DenseSet.h"

#include <map>

using namespace clang;
using llvm::StringRef;

namespace breakpath {

namespace {

class UseWalk final : public RecursiveASTVisitor<UseWalk>, private UseRecorder {
  using Walk = RecursiveASTVisitor<UseWalk>;

public:
  using UseRecorder::UseRecorder;

  void run() {
    TraverseAST(context);
    finish();
  }

  bool shouldVisitTemplateInstantiations() const { return true; }
  bool shouldVisitImplicitCode() const { return true; }
  bool shouldWalkTypesOfTypeLocs() const { return false; }

  // Not data-recursive: the statement around an expression must be known.
  bool TraverseStmt(Stmt *stmt) {
    if (!stmt)
      return true;
    bool wasInside = insideStatement;
    SourceRange saved = statement;
    if (isa<CompoundStmt>(stmt)) {
      insideStatement = false; // a lambda body within an expression
    } else if (!insideStatement && isa<Expr, DeclStmt, ReturnStmt>(stmt)) {
      statement = stmt->getSourceRange();
      insideStatement = true;
    }
    path.push_back(DynTypedNode::create(*stmt));
    bool result = Walk::TraverseStmt(stmt);
    path.pop_back();
    insideStatement = wasInside;
    statement = saved;
    return result;
  }

  // Both forms of an initialiser list are walked, as written and as meant, but
  // each only once: the lists nested in one form stay in that form.
  bool TraverseInitListExpr(InitListExpr *list,
                            DataRecursionQueue * = nullptr) {
    InitListExpr *written =
        list->isSemanticForm() ? list->getSyntacticForm() : list;
    InitListExpr *meant =
        list->isSemanticForm() ? list : list->getSemanticForm();
    auto walk = [&](InitListExpr *form, ListForm kind) {
      ListForm saved = listForm;
      listForm = kind;
      bool result = !form || TraverseSynOrSemInitListExpr(form);
      listForm = saved;
      return result;
    };
    if (written == meant || !written || !meant)
      return walk(meant ? meant : written, listForm);
    if (listForm != ListForm::Both)
      return walk(listForm == ListForm::Written ? written : meant, listForm);
    return walk(written, ListForm::Written) && walk(meant, ListForm::Meant);
  }

  bool TraverseDecl(Decl *decl) {
    if (!decl)
      return true;
    bool wasInside = insideStatement;
    SourceRange saved = statement;
    if (isa<VarDecl, FieldDecl, TypedefNameDecl>(decl) && !insideStatement &&
        !isa<ParmVarDecl>(decl)) {
      statement = decl->getSourceRange();
      insideStatement = true;
    }
    path.push_back(DynTypedNode::create(*decl));
    bool result = traverseOwn(decl);
    path.pop_back();
    insideStatement = wasInside;
    statement = saved;
    return result;
  }

  bool traverseOwn(Decl *decl) {
    // Everything else in a namespace or file of another side is not ours.
    if (decl->getLexicalDeclContext() &&
        decl->getLexicalDeclContext()->isFileContext() &&
        !isa<LinkageSpecDecl, TranslationUnitDecl>(decl) &&
        !files.inClient(decl->getLocation()))
      return true;
    auto *function = dyn_cast<FunctionDecl>(decl);
    if (!function)
      return Walk::TraverseDecl(decl);
    Scope saved = scope;
    enter(*function);
    bool result = Walk::TraverseDecl(decl);
    scope = std::move(saved);
    return result;
  }

  // Instantiated members of a class are the class's, not the file's.
  bool TraverseClassTemplateSpecializationDecl(
      ClassTemplateSpecializationDecl *decl) {
    Scope saved = scope;
    if (decl->getSpecializationKind() != TSK_ExplicitSpecialization)
      scope.context = naming.canonical(context.getRecordType(decl));
    bool result = Walk::TraverseClassTemplateSpecializationDecl(decl);
    scope = std::move(saved);
    return result;
  }

  bool VisitCallExpr(CallExpr *call) {
    const FunctionDecl *callee = call->getDirectCallee();
    if (callee && looksUpSymbols(*callee))
      for (const Expr *argument : call->arguments())
        if (auto *text =
                dyn_cast<clang::StringLiteral>(argument->IgnoreParenImpCasts());
            text && text->getCharByteWidth() == 1)
          mention(text->getBeginLoc(), text->getString().str(), false,
                  Unbound::SymbolString);
    const Expr *named = call->getCallee()->IgnoreParenImpCasts();
    if (!callee) {
      // Through a pointer or std::function: the name is a use on its own.
      return true;
    }
    handled.insert(named);
    UseKind kind = UseKind::Call;
    SourceLocation at = call->getExprLoc();
    if (auto *operation = dyn_cast<CXXOperatorCallExpr>(call)) {
      kind = UseKind::Operator;
      at = operation->getOperatorLoc();
    } else if (isa<CXXConversionDecl>(callee)) {
      kind = UseKind::Conversion;
      at = call->getBeginLoc();
    } else if (auto *literal = dyn_cast<UserDefinedLiteral>(call)) {
      kind = UseKind::Operator;
      at = literal->getBeginLoc();
    } else if (auto *member = dyn_cast<MemberExpr>(named)) {
      at = member->getMemberLoc();
    } else if (auto *reference = dyn_cast<DeclRefExpr>(named)) {
      at = reference->getLocation();
    }
    if (at.isInvalid())
      at = call->getBeginLoc();
    if (mayHaveEffects(*call))
      countEvaluation(*call);
    if (Use *use = record(kind, at, *callee, call->getSourceRange())) {
      use->byArguments = call->usesADL();
      bindings.call(use->binding, *call, *callee, unevaluated > 0);
      bindings.result(use->binding, call->getCallReturnType(context), path);
    }
    return true;
  }

  bool VisitCXXConstructExpr(CXXConstructExpr *construct) {
    const CXXConstructorDecl *callee = construct->getConstructor();
    if (Use *use = record(UseKind::Construct, construct->getLocation(), *callee,
                          construct->getSourceRange()))
      bindings.construct(use->binding, *construct, isTemporary(*construct),
                         unevaluated > 0);
    return true;
  }

  bool isTemporary(const CXXConstructExpr &construct) const {
    return isa<CXXTemporaryObjectExpr>(construct) ||
           (path.size() > 1 &&
            path[path.size() - 2].get<CXXFunctionalCastExpr>());
  }

  bool VisitInitListExpr(InitListExpr *list) {
    const RecordDecl *record =
        list->getType().isNull() ? nullptr : list->getType()->getAsRecordDecl();
    if (!list->isSemanticForm() || !record || list->isTransparent() ||
        list->isTypeDependent() || list->getBeginLoc().isInvalid() ||
        list->getLBraceLoc().isInvalid())
      return true;
    Use *use = this->record(UseKind::Construct, list->getBeginLoc(), *record,
                            list->getSourceRange());
    if (use)
      bindings.aggregate(use->binding, *list, *record);
    return true;
  }

  bool VisitTypedefNameDecl(TypedefNameDecl *alias) {
    noteHook(*alias);
    return true;
  }
  bool VisitVarDecl(VarDecl *variable) {
    if (variable->isStaticDataMember())
      noteHook(*variable);
    if (!isa<ParmVarDecl>(variable))
      embed(variable->getType(), variable->getTypeSpecStartLoc(),
            variable->getLocation());
    if (const Expr *init = variable->getInit();
        init && !variable->isInvalidDecl() && !init->isValueDependent() &&
        (variable->isConstexpr() || variable->hasGlobalStorage() ||
         (variable->getType().isConstQualified() &&
          variable->getType()->isIntegralOrEnumerationType())))
      decide(variable->getLocation(), *init, variable->getName());
    return true;
  }
  bool VisitFieldDecl(FieldDecl *field) {
    embed(field->getType(), field->getTypeSpecStartLoc(), field->getLocation());
    return true;
  }
  bool VisitCXXNewExpr(CXXNewExpr *expression) {
    embed(expression->getAllocatedType(), expression->getBeginLoc(),
          expression->getBeginLoc());
    return true;
  }
  bool VisitUnaryExprOrTypeTraitExpr(UnaryExprOrTypeTraitExpr *expression) {
    if (expression->isValueDependent())
      return true;
    QualType type = expression->getTypeOfArgument();
    embed(type, expression->getBeginLoc(), expression->getBeginLoc());
    // Where no compiled code knows the layout, the number alone changes.
    const RecordDecl *record = type->getAsRecordDecl();
    bool isOwn = record && (bindings.isShared(*record) ||
                            files.inClient(record->getLocation()));
    if (!type->isBuiltinType() && !isOwn)
      decide(expression->getBeginLoc(), *expression, "");
    return true;
  }
  // p[i], p + i, ++p: the size of what p points at is in the code.
  bool VisitArraySubscriptExpr(ArraySubscriptExpr *expression) {
    stride(expression->getBase()->getType(), expression->getRBracketLoc());
    return true;
  }
  bool VisitBinaryOperator(BinaryOperator *expression) {
    if (expression->isAdditiveOp() || expression->getOpcode() == BO_AddAssign ||
        expression->getOpcode() == BO_SubAssign)
      stride(expression->getLHS()->getType(), expression->getOperatorLoc());
    if (expression->isAssignmentOp())
      countEvaluation(*expression);
    return true;
  }
  bool VisitUnaryOperator(UnaryOperator *expression) {
    if (expression->isIncrementDecrementOp()) {
      stride(expression->getSubExpr()->getType(), expression->getOperatorLoc());
      countEvaluation(*expression);
    }
    return true;
  }

  //--- what is decided while compiling -------------------------------------//

  bool VisitIfStmt(IfStmt *branch) {
    if (!branch->isConstexpr() || !branch->getCond())
      return true;
    // An instantiation drops the branch that is not taken; the pattern, which
    // is met first, has both.
    SourceRange &range = branches[branch->getBeginLoc()];
    if (branch->getCond()->isValueDependent()) {
      range = branch->getSourceRange();
      return true;
    }
    if (range.isInvalid())
      range = branch->getSourceRange();
    size_t known = facts.conditions.size();
    decide(branch->getCond()->getBeginLoc(), *branch->getCond(), "");
    if (facts.conditions.size() > known)
      facts.conditions.back().extent =
          files.extent(range, context.getLangOpts());
    return true;
  }
  bool VisitCaseStmt(CaseStmt *label) {
    if (!isa<IntegerLiteral>(label->getLHS()->IgnoreParenImpCasts()) &&
        !label->getLHS()->isValueDependent())
      decide(label->getLHS()->getBeginLoc(), *label->getLHS(), "");
    return true;
  }
  bool VisitEnumConstantDecl(EnumConstantDecl *constant) {
    if (const Expr *init = constant->getInitExpr();
        init && !init->isValueDependent())
      decide(constant->getLocation(), *init, constant->getName());
    return true;
  }
  bool VisitConstantArrayTypeLoc(ConstantArrayTypeLoc array) {
    if (const Expr *size = array.getSizeExpr();
        size && !isa<IntegerLiteral>(size) && !size->isValueDependent())
      decide(size->getBeginLoc(), *size, "");
    return true;
  }
  // Code that only the compiler runs is not compiled in.
  bool TraverseStaticAssertDecl(StaticAssertDecl *decl) {
    ++unevaluated;
    bool result = Walk::TraverseStaticAssertDecl(decl);
    --unevaluated;
    return result;
  }
  bool TraverseDecltypeTypeLoc(DecltypeTypeLoc type) {
    ++unevaluated;
    bool result = Walk::TraverseDecltypeTypeLoc(type);
    --unevaluated;
    return result;
  }
  bool TraverseTypeOfExprTypeLoc(TypeOfExprTypeLoc type) {
    ++unevaluated;
    bool result = Walk::TraverseTypeOfExprTypeLoc(type);
    --unevaluated;
    return result;
  }
  bool TraverseUnaryExprOrTypeTraitExpr(UnaryExprOrTypeTraitExpr *expression,
                                        DataRecursionQueue * = nullptr) {
    ++unevaluated;
    bool result = Walk::TraverseUnaryExprOrTypeTraitExpr(expression);
    --unevaluated;
    return result;
  }
  bool TraverseCXXNoexceptExpr(CXXNoexceptExpr *expression,
                               DataRecursionQueue * = nullptr) {
    ++unevaluated;
    bool result = Walk::TraverseCXXNoexceptExpr(expression);
    --unevaluated;
    return result;
  }
  bool TraverseRequiresExpr(RequiresExpr *expression,
                            DataRecursionQueue * = nullptr) {
    ++unevaluated;
    bool result = Walk::TraverseRequiresExpr(expression);
    --unevaluated;
    return result;
  }

  bool VisitCXXNoexceptExpr(CXXNoexceptExpr *expression) {
    if (!expression->isValueDependent())
      decide(expression->getBeginLoc(), *expression, "");
    return true;
  }

  // What a macro became, where it is an expression of its own.
  bool VisitExpr(Expr *expression) {
    SourceLocation from, to;
    const SourceManager &sources = context.getSourceManager();
    if (!expression->getBeginLoc().isMacroID() ||
        expression->isTypeDependent() || expression->isValueDependent() ||
        !Lexer::isAtStartOfMacroExpansion(expression->getBeginLoc(), sources,
                                          context.getLangOpts(), &from) ||
        !Lexer::isAtEndOfMacroExpansion(expression->getEndLoc(), sources,
                                        context.getLangOpts(), &to) ||
        from.isMacroID() || !files.inClient(from) ||
        sources.getExpansionRange(expression->getBeginLoc()).getEnd() !=
            sources.getExpansionRange(expression->getEndLoc()).getEnd())
      return true;
    // Only of the macro that stands here, not of one that it expands.
    StringRef name = Lexer::getSourceText(CharSourceRange::getTokenRange(from),
                                          sources, context.getLangOpts());
    Location at = files.location(from);
    auto [entry, isNew] = macroValues.try_emplace(at);
    if (isNew)
      entry->second = {name.str(), bindings.valueOf(*expression)};
    return true;
  }

  //--- names that wait for a type ------------------------------------------//

  bool VisitCXXDependentScopeMemberExpr(CXXDependentScopeMemberExpr *member) {
    mention(member->getMemberLoc(), nameOf(member->getMember()), true);
    return true;
  }
  bool VisitDependentScopeDeclRefExpr(DependentScopeDeclRefExpr *name) {
    mention(name->getLocation(), nameOf(name->getDeclName()), true);
    return true;
  }
  // int charge(int) __asm__("payment_charge");
  bool VisitFunctionDecl(FunctionDecl *function) {
    if (auto *label = function->getAttr<AsmLabelAttr>())
      mention(label->getLocation(), label->getLabel().str(), false,
              Unbound::AsmLabel);
    if (function->isThisDeclarationADefinition())
      notePragmas(*function);
    return true;
  }
  bool VisitOverloadExpr(OverloadExpr *name) {
    mention(name->getNameLoc(), nameOf(name->getName()),
            isa<UnresolvedMemberExpr>(name));
    return true;
  }

  bool VisitMemberExpr(MemberExpr *member) {
    if (handled.contains(member))
      return true;
    const ValueDecl *decl = member->getMemberDecl();
    if (auto *field = dyn_cast<FieldDecl>(decl);
        field && field->isAnonymousStructOrUnion())
      return true; // what is named lies in it
    SourceLocation at = member->getMemberLoc();
    if (at.isInvalid())
      at = member->getExprLoc();
    if (Use *use = record(isa<FunctionDecl>(decl) ? UseKind::Function
                                                  : UseKind::Member,
                          at, *decl, member->getSourceRange())) {
      bindings.result(use->binding, decl->getType(), path);
      bindings.value(use->binding, *decl, unevaluated > 0);
    }
    return true;
  }

  bool VisitDeclRefExpr(DeclRefExpr *reference) {
    if (handled.contains(reference))
      return true;
    const ValueDecl *decl = reference->getDecl();
    if (Use *use = record(kindOf(*decl), reference->getLocation(), *decl,
                          reference->getSourceRange())) {
      if (!isa<FunctionDecl>(decl))
        bindings.result(use->binding, decl->getType(), path);
      bindings.value(use->binding, *decl, unevaluated > 0);
    }
    return true;
  }

  bool VisitDesignatedInitExpr(DesignatedInitExpr *init) {
    for (const auto &designator : init->designators())
      if (designator.isFieldDesignator() && designator.getFieldDecl())
        if (Use *use =
                record(UseKind::Member, designator.getFieldLoc(),
                       *designator.getFieldDecl(), designator.getSourceRange()))
          bindings.value(use->binding, *designator.getFieldDecl(),
                         unevaluated > 0);
    return true;
  }

  bool VisitOffsetOfExpr(OffsetOfExpr *expression) {
    for (unsigned i = 0; i < expression->getNumComponents(); ++i) {
      const OffsetOfNode &node = expression->getComponent(i);
      if (node.getKind() == OffsetOfNode::Field)
        if (Use *use = record(UseKind::Member, node.getEndLoc(),
                              *node.getField(), node.getSourceRange()))
          bindings.value(use->binding, *node.getField(), unevaluated > 0);
    }
    return true;
  }

  bool VisitCXXThisExpr(CXXThisExpr *expression) {
    if (const CXXRecordDecl *record =
            expression->getType()->getPointeeCXXRecordDecl())
      refer(expression->getLocation(), *record);
    return true;
  }

  bool VisitLambdaExpr(LambdaExpr *lambda) {
    for (const LambdaCapture &capture : lambda->captures())
      if (capture.capturesVariable())
        record(kindOf(*capture.getCapturedVar()), capture.getLocation(),
               *capture.getCapturedVar(), capture.getLocation());
    return true;
  }

  bool VisitTagTypeLoc(TagTypeLoc type) {
    return named(UseKind::TypeName, type.getNameLoc(), *type.getDecl());
  }
  bool VisitTypedefTypeLoc(TypedefTypeLoc type) {
    const TypedefNameDecl *alias = type.getTypedefNameDecl();
    QualType means = alias->getUnderlyingType();
    if (Use *use = record(UseKind::TypeName, type.getNameLoc(), *alias,
                          type.getSourceRange());
        use && !means->isDependentType() && means->isArithmeticType())
      bindings.alias(use->binding, means);
    return true;
  }
  bool VisitUsingTypeLoc(UsingTypeLoc type) {
    return named(UseKind::TypeName, type.getNameLoc(),
                 *type.getFoundDecl()->getTargetDecl());
  }
  bool VisitInjectedClassNameTypeLoc(InjectedClassNameTypeLoc type) {
    return named(UseKind::TypeName, type.getNameLoc(), *type.getDecl());
  }
  bool VisitTemplateSpecializationTypeLoc(TemplateSpecializationTypeLoc type) {
    if (TemplateDecl *decl =
            type.getTypePtr()->getTemplateName().getAsTemplateDecl())
      record(UseKind::Template, type.getTemplateNameLoc(), *decl,
             type.getSourceRange());
    return true;
  }
  bool VisitDeducedTemplateSpecializationTypeLoc(
      DeducedTemplateSpecializationTypeLoc type) {
    if (TemplateDecl *decl =
            type.getTypePtr()->getTemplateName().getAsTemplateDecl())
      named(UseKind::Template, type.getTemplateNameLoc(), *decl);
    return true;
  }

  bool TraverseTemplateArgumentLoc(const TemplateArgumentLoc &argument) {
    if (argument.getArgument().getKind() == TemplateArgument::Template)
      if (TemplateDecl *decl =
              argument.getArgument().getAsTemplate().getAsTemplateDecl())
        named(UseKind::Template, argument.getTemplateNameLoc(), *decl);
    return Walk::TraverseTemplateArgumentLoc(argument);
  }

  bool TraverseConceptReference(ConceptReference *reference) {
    if (reference && reference->getNamedConcept())
      named(UseKind::Concept, reference->getConceptNameLoc(),
            *reference->getNamedConcept());
    return Walk::TraverseConceptReference(reference);
  }

  bool TraverseNestedNameSpecifierLoc(NestedNameSpecifierLoc specifier) {
    if (specifier) {
      const NestedNameSpecifier *name = specifier.getNestedNameSpecifier();
      if (NamespaceDecl *space = name->getAsNamespace())
        named(UseKind::Namespace, specifier.getLocalBeginLoc(), *space);
      else if (NamespaceAliasDecl *alias = name->getAsNamespaceAlias())
        named(UseKind::Namespace, specifier.getLocalBeginLoc(), *alias);
    }
    return Walk::TraverseNestedNameSpecifierLoc(specifier);
  }

  bool VisitUsingDecl(UsingDecl *use) {
    for (const UsingShadowDecl *shadow : use->shadows())
      record(kindOf(*shadow->getTargetDecl()), use->getLocation(),
             *shadow->getTargetDecl(), use->getSourceRange());
    return true;
  }
  bool VisitUsingDirectiveDecl(UsingDirectiveDecl *use) {
    return named(UseKind::Namespace, use->getIdentLocation(),
                 *use->getNominatedNamespaceAsWritten());
  }
  bool VisitNamespaceAliasDecl(NamespaceAliasDecl *alias) {
    return named(UseKind::Namespace, alias->getTargetNameLoc(),
                 *alias->getAliasedNamespace());
  }

  bool VisitRecordDecl(RecordDecl *record) {
    if (record->isThisDeclarationADefinition() && !record->isInvalidDecl() &&
        !record->isDependentContext())
      notePragmas(*record);
    return true;
  }

  bool VisitCXXRecordDecl(CXXRecordDecl *record) {
    if (!record->isThisDeclarationADefinition())
      return true;
    for (const CXXBaseSpecifier &base : record->bases())
      if (const CXXRecordDecl *decl = base.getType()->getAsCXXRecordDecl())
        if (Use *use = this->record(UseKind::Base, base.getBaseTypeLoc(), *decl,
                                    base.getSourceRange()))
          bindings.base(use->binding, *decl);
    return true;
  }

  bool VisitCXXMethodDecl(CXXMethodDecl *method) {
    recordOverridden(*method, *method);
    return true;
  }

  // Through classes of the client, too.
  void recordOverridden(const CXXMethodDecl &method,
                        const CXXMethodDecl &overrider) {
    for (const CXXMethodDecl *overridden : method.overridden_methods())
      if (!record(UseKind::Override, overrider.getLocation(), *overridden,
                  declaratorRange(overrider)) &&
          files.inClient(overridden->getLocation()))
        recordOverridden(*overridden, overrider);
  }

  // Redeclared by the client: forward declarations, explicit specialisations.
  bool VisitNamedDecl(NamedDecl *decl) {
    if (!isa<FunctionDecl, TagDecl, VarDecl>(decl))
      return true;
    const Decl *first = decl->getCanonicalDecl();
    if (first != decl &&
        files.origin(first->getLocation()) == Origin::Dependency)
      record(kindOf(*decl), decl->getLocation(), *cast<NamedDecl>(first),
             declaratorRange(*decl));
    return true;
  }

private:
  enum class ListForm { Both, Written, Meant };
  ListForm listForm = ListForm::Both;
  llvm::DenseSet<const Expr *> handled;
  std::map<SourceLocation, SourceRange> branches; ///< of if constexpr
};

} // namespace

void walkUses(ASTContext &context, SourceFiles &files, Preprocessor &pp,
              Version version, UnitFacts &facts) {
  UseWalk(context, files, pp, facts, version).run();
}

} // namespace breakpath
