// Facts of one unit. Vertices of the walk are the client's declarations; a
// declaration of another file is looked at only where the client names it.
//
//   charge(total)      Call, bound to payment::charge(const Amount &)
//   Amount a = 3;      TypeName, and the constructor that makes it
//
// Names in templates that nothing instantiates are mentions, not uses.

#include "matchers/Conversions.h"
#include "matchers/DiagnosticCollector.h"
#include "matchers/Embedding.h"
#include "matchers/Fingerprint.h"
#include "matchers/FrontEnd.h"
#include "matchers/MacroRecorder.h"
#include "matchers/Naming.h"
#include "matchers/SourceFiles.h"
#include "matchers/Stages.h"

#include "clang/AST/ASTConsumer.h"
#include "clang/AST/ASTLambda.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendAction.h"
#include "clang/Lex/Lexer.h"
#include "clang/Lex/Preprocessor.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/xxhash.h"

#include <algorithm>
#include <map>
#include <set>

using namespace clang;
using llvm::StringRef;

namespace breakpath {

namespace {

//===--- what the AST says ------------------------------------------------===//

class Indexer final : public RecursiveASTVisitor<Indexer> {
  using Walk = RecursiveASTVisitor<Indexer>;

public:
  Indexer(ASTContext &context, SourceFiles &files, Preprocessor &pp,
          UnitFacts &facts, Version version)
      : context(context), files(files), pp(pp), facts(facts), version(version),
        naming(context, files), embedding(context, files, naming),
        fingerprint(context, files, naming, embedding) {}

  void run() {
    TraverseAST(context);
    finishMacros();
    finishHooks();
    finishMentions();
    for (auto &[print, symbols] : bodies)
      facts.bodies.push_back({print, symbols});
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
    if (Use *use = record(kind, at, *callee, call->getSourceRange())) {
      addArguments(*use, *callee, {call->getArgs(), call->getNumArgs()},
                   isa<CXXOperatorCallExpr>(call) &&
                       isa<CXXMethodDecl>(callee) &&
                       !cast<CXXMethodDecl>(callee)->isStatic());
      addCallee(*use, *callee, isDirect(*callee, *named));
      addResult(*use, call->getCallReturnType(context));
    }
    return true;
  }

  bool VisitCXXConstructExpr(CXXConstructExpr *construct) {
    const CXXConstructorDecl *callee = construct->getConstructor();
    if (Use *use = record(UseKind::Construct, construct->getLocation(), *callee,
                          construct->getSourceRange()))
      finishConstruct(*use, *construct);
    return true;
  }

  // An aggregate is made without a constructor: its fields are what a call's
  // arguments are.
  bool VisitInitListExpr(InitListExpr *list) {
    const RecordDecl *record =
        list->getType().isNull() ? nullptr : list->getType()->getAsRecordDecl();
    if (!list->isSemanticForm() || !record || list->isTransparent() ||
        list->isTypeDependent() || list->getBeginLoc().isInvalid() ||
        list->getLBraceLoc().isInvalid())
      return true;
    Use *use = this->record(UseKind::Construct, list->getBeginLoc(), *record,
                            list->getSourceRange());
    if (!use)
      return true;
    use->binding.symbol += "@aggregate";
    auto *cxx = dyn_cast<CXXRecordDecl>(record);
    unsigned i = cxx ? cxx->getNumBases() : 0;
    for (const FieldDecl *field : record->fields())
      if (!field->isUnnamedBitField() && i < list->getNumInits() &&
          !record->isUnion())
        addField(*use, *field, list->getInit(i++));
    addOffsets(*use, *record);
    // Values that are named go where their names are.
    const InitListExpr *written = list->getSyntacticForm();
    if (written && llvm::any_of(written->inits(), [](const Expr *init) {
          return isa_and_nonnull<DesignatedInitExpr>(init);
        }))
      llvm::sort(use->binding.arguments,
                 [](auto &a, auto &b) { return a.parameter < b.parameter; });
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
        (variable->isConstexpr() ||
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
    if (!expression->isValueDependent())
      embed(expression->getTypeOfArgument(), expression->getBeginLoc(),
            expression->getBeginLoc());
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
    return true;
  }
  bool VisitUnaryOperator(UnaryOperator *expression) {
    if (expression->isIncrementDecrementOp())
      stride(expression->getSubExpr()->getType(), expression->getOperatorLoc());
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
      entry->second = {name.str(), fingerprint.expression(*expression)};
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
      addResult(*use, decl->getType());
      addValue(*use, *decl);
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
        addResult(*use, decl->getType());
      addValue(*use, *decl);
    }
    return true;
  }

  bool VisitDesignatedInitExpr(DesignatedInitExpr *init) {
    for (const auto &designator : init->designators())
      if (designator.isFieldDesignator() && designator.getFieldDecl())
        if (Use *use =
                record(UseKind::Member, designator.getFieldLoc(),
                       *designator.getFieldDecl(), designator.getSourceRange()))
          addValue(*use, *designator.getFieldDecl());
    return true;
  }

  bool VisitOffsetOfExpr(OffsetOfExpr *expression) {
    for (unsigned i = 0; i < expression->getNumComponents(); ++i) {
      const OffsetOfNode &node = expression->getComponent(i);
      if (node.getKind() == OffsetOfNode::Field)
        if (Use *use = record(UseKind::Member, node.getEndLoc(),
                              *node.getField(), node.getSourceRange()))
          addValue(*use, *node.getField());
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
    return named(UseKind::TypeName, type.getNameLoc(),
                 *type.getTypedefNameDecl());
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

  bool VisitCXXRecordDecl(CXXRecordDecl *record) {
    if (!record->isThisDeclarationADefinition())
      return true;
    for (const CXXBaseSpecifier &base : record->bases())
      if (const CXXRecordDecl *decl = base.getType()->getAsCXXRecordDecl())
        if (Use *use = this->record(UseKind::Base, base.getBaseTypeLoc(), *decl,
                                    base.getSourceRange()))
          addBase(*use, *decl);
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
  struct Scope {
    Function function;
    std::string context;
  };

  // Lambdas count to the function they are written in; instantiations carry
  // their arguments, so that each can be told from its siblings.
  void enter(const FunctionDecl &function) {
    bool lambda = isLambdaCallOperator(&function);
    bool instantiated = function.isTemplateInstantiation();
    if (instantiated) {
      std::string context;
      llvm::raw_string_ostream out(context);
      PrintingPolicy policy(this->context.getPrintingPolicy());
      function.getNameForDiagnostic(out, policy, /*Qualified=*/true);
      if (function.getTemplateSpecializationArgs() || scope.context.empty())
        scope.context += (lambda ? "" : "::") +
                         naming.canonical(function.getType()) + out.str();
    }
    if (lambda && !scope.function.name.empty())
      return;
    Location at = files.location(function.getLocation());
    scope.function = {naming.qualified(patternOf(function)), at.file, at.line};
    if (function.doesThisDeclarationHaveABody() &&
        !function.isTemplateInstantiation())
      facts.functions.push_back(
          {scope.function,
           files.extent(function.getSourceRange(), context.getLangOpts()), at});
    if (function.isUsed(/*CheckUsedAttr=*/false) && !lambda)
      called[at] = naming.symbol(function);
  }

  static UseKind kindOf(const NamedDecl &decl) {
    if (isa<EnumConstantDecl>(decl))
      return UseKind::Enumerator;
    if (isa<FunctionDecl, FunctionTemplateDecl>(decl))
      return UseKind::Function;
    if (isa<FieldDecl, IndirectFieldDecl>(decl))
      return UseKind::Member;
    if (isa<NamespaceDecl, NamespaceAliasDecl>(decl))
      return UseKind::Namespace;
    if (isa<ConceptDecl>(decl))
      return UseKind::Concept;
    if (isa<TypeDecl>(decl))
      return UseKind::TypeName;
    if (isa<TemplateDecl>(decl))
      return UseKind::Template;
    return UseKind::Variable;
  }

  bool named(UseKind kind, SourceLocation at, const NamedDecl &decl) {
    record(kind, at, decl, at);
    return true;
  }

  /// Adds a use of the dependency, or a reference to anything else. The
  /// result is valid until the next call.
  Use *record(UseKind kind, SourceLocation at, const NamedDecl &decl,
              SourceRange range) {
    if (at.isInvalid() || !files.inClient(at))
      return nullptr;
    const NamedDecl &target = patternOf(decl);
    if (files.origin(target.getLocation()) != Origin::Dependency) {
      refer(at, target);
      return nullptr;
    }
    const Facts &known = factsOf(target);
    Use use;
    use.kind = kind;
    use.location = files.location(at);
    use.endColumn =
        use.location.column +
        std::max(1u, Lexer::MeasureTokenLength(
                         context.getSourceManager().getFileLoc(at),
                         context.getSourceManager(), context.getLangOpts()));
    use.extent = files.extent(range, context.getLangOpts());
    if (insideStatement)
      use.statement = files.extent(statement, context.getLangOpts());
    use.inDependencyMacro =
        at.isMacroID() &&
        files.origin(context.getSourceManager().getSpellingLoc(at)) ==
            Origin::Dependency;
    use.context = scope.context;
    use.function = scope.function;
    use.binding.symbol = known.symbol;
    use.binding.signature = known.signature;
    use.binding.name = known.name;
    use.binding.deprecated = known.deprecated;
    use.binding.deprecation = known.deprecation;
    facts.uses.push_back(std::move(use));
    return &facts.uses.back();
  }

  void refer(SourceLocation at, const NamedDecl &decl) {
    if (at.isInvalid() || !files.inClient(at))
      return;
    const NamedDecl &target = patternOf(decl);
    Reference reference;
    reference.location = files.location(at);
    const Facts &known = factsOf(target);
    reference.symbol = known.symbol;
    reference.context = scope.context;
    reference.name = known.name;
    reference.signature = known.signature;
    reference.isImplicit = isa<FunctionDecl>(target) && target.isImplicit() &&
                           !cast<FunctionDecl>(target).getBuiltinID();
    reference.declaration = known.declaration;
    facts.references.push_back(std::move(reference));
  }

  struct Facts {
    std::string symbol, signature, name, deprecation;
    bool deprecated = false;
    Extent declaration;
  };

  const Facts &factsOf(const NamedDecl &decl) {
    auto [entry, isNew] = known.try_emplace(&decl);
    if (!isNew)
      return entry->second;
    Facts result;
    result.name = naming.qualified(decl);
    result.symbol = naming.symbol(decl);
    if (files.origin(decl.getLocation()) == Origin::Dependency) {
      result.signature = naming.signature(decl);
      auto *asTemplate = dyn_cast<TemplateDecl>(&decl);
      const Decl &attributed = asTemplate && asTemplate->getTemplatedDecl()
                                   ? *asTemplate->getTemplatedDecl()
                                   : static_cast<const Decl &>(decl);
      result.deprecated = attributed.isDeprecated(&result.deprecation);
    } else if (isa<FunctionDecl>(decl)) {
      result.signature = naming.signature(decl);
    } else if (files.inClient(decl.getLocation()) &&
               (isa<TypedefNameDecl>(decl) || isStaticMember(decl))) {
      result.signature = naming.signature(decl);
    }
    if (files.inClient(decl.getLocation())) {
      result.declaration =
          files.extent(declaratorRange(decl), context.getLangOpts());
    }
    return known[&decl] = std::move(result);
  }

  static bool isStaticMember(const NamedDecl &decl) {
    auto *variable = dyn_cast<VarDecl>(&decl);
    return variable && variable->isStaticDataMember();
  }

  // template <> struct lib::Traits<Mine> { static const bool fast = true; };
  void noteHook(const NamedDecl &member) {
    auto *special =
        dyn_cast<ClassTemplateSpecializationDecl>(member.getDeclContext());
    if (!special || !special->isExplicitSpecialization() ||
        !files.inClient(member.getLocation()) ||
        files.origin(special->getSpecializedTemplate()->getLocation()) !=
            Origin::Dependency)
      return;
    Location at = files.location(member.getLocation());
    facts.functions.push_back(
        {{naming.qualified(member), at.file, at.line},
         files.extent(member.getSourceRange(), context.getLangOpts()),
         at});
    if (member.isReferenced())
      called[at] = naming.symbol(member);
  }

  // A function without its body: what is wrong inside does not hurt callers.
  SourceRange declaratorRange(const NamedDecl &decl) {
    const NamedDecl *target = &decl;
    // A parameter is as good as the parameter list it stands in.
    if (isa<ParmVarDecl>(target))
      if (auto *function = dyn_cast<FunctionDecl>(target->getDeclContext()))
        target = function;
    // The definition of a class is what makes it usable.
    if (auto *tag = dyn_cast<TagDecl>(target))
      if (const TagDecl *definition = tag->getDefinition())
        target = definition;
    SourceRange range = target->getSourceRange();
    if (auto *function = dyn_cast<FunctionDecl>(target))
      if (function->doesThisDeclarationHaveABody() && function->getBody())
        range.setEnd(function->getBody()->getBeginLoc());
    return range;
  }

  void addArguments(Use &use, const FunctionDecl &callee,
                    llvm::ArrayRef<const Expr *> arguments, bool firstIsThis) {
    for (unsigned i = firstIsThis; i < arguments.size(); ++i) {
      unsigned index = i - firstIsThis;
      Argument argument;
      if (index < callee.getNumParams()) {
        argument.parameter = callee.getParamDecl(index)->getNameAsString();
        argument.type = naming.canonical(callee.getParamDecl(index)->getType());
      }
      if (auto *byDefault = dyn_cast<CXXDefaultArgExpr>(arguments[i])) {
        argument.isDefault = true;
        if (const Expr *expression = byDefault->getExpr()) {
          argument.text = naming.text(*expression);
          argument.value = fingerprint.expression(*expression);
        }
      } else {
        argument.conversion = conversionOf(*arguments[i], context, naming);
      }
      use.binding.arguments.push_back(std::move(argument));
    }
  }

  //--- what a use compiles in ----------------------------------------------//

  void finishConstruct(Use &use, const CXXConstructExpr &construct) {
    const CXXConstructorDecl &callee = *construct.getConstructor();
    addArguments(use, callee, {construct.getArgs(), construct.getNumArgs()},
                 false);
    addCallee(use, callee, false);
    addDefaults(use, callee, "");
    // A variable and what new makes tell their layout themselves.
    if (isa<CXXTemporaryObjectExpr>(construct) ||
        (path.size() > 1 && path[path.size() - 2].get<CXXFunctionalCastExpr>()))
      addLayout(use, *callee.getParent());
  }

  // Members that the constructor leaves at the default of their declaration,
  // and those of members that are made without arguments.
  void addDefaults(Use &use, const CXXConstructorDecl &constructor,
                   const std::string &prefix) {
    const FunctionDecl *definition = nullptr;
    if (prefix.size() > 200 || !constructor.hasBody(definition) || !definition)
      return;
    for (const CXXCtorInitializer *init :
         cast<CXXConstructorDecl>(definition)->inits()) {
      if (!init->isAnyMemberInitializer() || !init->getInit())
        continue;
      std::string name = prefix + init->getAnyMember()->getNameAsString();
      const Expr *value = init->getInit();
      if (auto *byDefault = dyn_cast<CXXDefaultInitExpr>(value)) {
        if (byDefault->getExpr())
          use.binding.defaults.push_back(name + " = " +
                                         naming.value(*byDefault->getExpr()));
      } else if (auto *inner =
                     dyn_cast<CXXConstructExpr>(value->IgnoreImplicit());
                 inner && inner->getNumArgs() == 0) {
        addDefaults(use, *inner->getConstructor(), name + ".");
      }
    }
  }

  void addField(Use &use, const FieldDecl &field, const Expr *init) {
    Argument argument;
    argument.parameter = field.getNameAsString();
    argument.type = naming.canonical(field.getType());
    auto *byDefault = dyn_cast_or_null<CXXDefaultInitExpr>(init);
    argument.isDefault =
        !init || byDefault || isa<ImplicitValueInitExpr>(init) ||
        (isa<InitListExpr>(init) && init->getBeginLoc().isInvalid());
    if (const Expr *value = byDefault ? byDefault->getExpr() : nullptr) {
      argument.text = naming.text(*value);
      argument.value = fingerprint.expression(*value);
    } else if (argument.isDefault) {
      argument.text = argument.value = "0";
    } else {
      argument.conversion = conversionOf(*init, context, naming);
    }
    use.binding.arguments.push_back(std::move(argument));
  }

  void embed(Use &use, Embeds what, std::string text) {
    if (!text.empty())
      use.binding.embedded.push_back({what, std::move(text)});
  }

  void addOffsets(Use &use, const RecordDecl &record) {
    addLayout(use, record);
    if (!embedding.isShared(record))
      return;
    std::string offsets;
    for (const FieldDecl *field : record.fields())
      offsets += (offsets.empty() ? "" : ", ") + embedding.offset(*field);
    embed(use, Embeds::Offset, offsets);
  }

  void addLayout(Use &use, const RecordDecl &record) {
    if (embedding.isShared(record))
      embed(use, Embeds::Layout, embedding.layout(record));
  }

  // Not through the virtual table: base.Base::f(), or an object whose class
  // is known.
  static bool isDirect(const FunctionDecl &callee, const Expr &named) {
    auto *method = dyn_cast<CXXMethodDecl>(&callee);
    auto *member = dyn_cast<MemberExpr>(&named);
    return member && method &&
           (member->hasQualifier() ||
            (method->isVirtual() &&
             const_cast<CXXMethodDecl *>(method)->getDevirtualizedMethod(
                 member->getBase(), /*IsAppleKext=*/false)));
  }

  void addCallee(Use &use, const FunctionDecl &callee, bool isDirect) {
    if (unevaluated)
      return;
    const BodyPrint &body = fingerprint.body(callee);
    use.binding.body = body.code;
    if (!body.code.empty()) {
      bodies.try_emplace(body.code, body.reached);
      embed(use, Embeds::BodyLayout, body.layout);
    }
    auto *method = dyn_cast<CXXMethodDecl>(&callee);
    if (method && method->isVirtual() && !isDirect &&
        embedding.isShared(*method->getParent()))
      embed(use, Embeds::Slot, embedding.slot(*method));
    if (!method || !method->isVirtual() || isDirect)
      embed(use, Embeds::LinkName,
            isCompiledIntoClient(callee) ? Embedded::compiledIn
                                         : embedding.linkName(callee));
    embed(use, Embeds::Calling, embedding.calling(callee));
  }

  void addBase(Use &use, const CXXRecordDecl &base) {
    if (!embedding.isShared(base))
      return;
    embed(use, Embeds::Layout, embedding.layout(base));
    std::vector<std::string> table;
    for (const std::string &symbol : embedding.virtualTable(base))
      table.push_back(symbol);
    if (!table.empty())
      embed(use, Embeds::Slot,
            std::to_string(table.size()) + " virtual functions (" +
                llvm::utohexstr(llvm::xxh3_64bits(llvm::join(table, "\n")),
                                true, 8) +
                ")");
  }

  void addResult(Use &use, QualType type) {
    if (path.empty() || type.isNull() || type->isDependentType())
      return;
    Consumption consumed = consumption(path, context);
    use.binding.consumed = consumed.how;
    if (!consumed.toReference)
      type = type.getNonReferenceType().getUnqualifiedType();
    use.binding.result = naming.typeFact(type, 1);
    if (!consumed.target.isNull() && !consumed.target->isDependentType())
      use.binding.target =
          naming.typeFact(consumed.target.getUnqualifiedType(), 1);
  }

  // Values that are compiled in.
  void addValue(Use &use, const ValueDecl &decl) {
    if (auto *field = dyn_cast<FieldDecl>(&decl)) {
      if (embedding.isShared(*field->getParent()))
        embed(use, Embeds::Offset, embedding.offset(*field));
    } else if (auto *constant = dyn_cast<EnumConstantDecl>(&decl)) {
      use.binding.value = llvm::toString(constant->getInitVal(), 10);
    } else if (auto *variable = dyn_cast<VarDecl>(&decl)) {
      const Expr *init = variable->getAnyInitializer();
      if (init && !init->isValueDependent() && !init->containsErrors())
        use.binding.value = fingerprint.expression(*init);
      embed(use, Embeds::LinkName, embedding.linkName(decl));
    } else if (auto *function = dyn_cast<FunctionDecl>(&decl)) {
      addCallee(use, *function, /*isDirect=*/false);
    }
  }

  // A place that needs the size of a type of the dependency.
  void embed(QualType type, SourceLocation at, SourceLocation otherwise) {
    while (!type.isNull() && type->isArrayType())
      type = QualType(type->getArrayElementTypeNoTypeQual(), 0);
    const RecordDecl *record =
        type.isNull() ? nullptr : type->getAsRecordDecl();
    if (!record || type->isReferenceType())
      return;
    embedElements(*record, at.isValid() ? at : otherwise);
    needLayout(*record, at.isValid() ? at : otherwise);
  }

  void needLayout(const RecordDecl &record, SourceLocation at) {
    if (files.origin(record.getLocation()) == Origin::Dependency &&
        embedding.isShared(record))
      if (Use *use = this->record(UseKind::Layout, at, record, at))
        addLayout(*use, record);
  }

  // std::vector<lib::Row> rows;
  void embedElements(const RecordDecl &record, SourceLocation at) {
    auto *special = dyn_cast<ClassTemplateSpecializationDecl>(&record);
    if (!special || !special->isInStdNamespace())
      return;
    static const llvm::StringSet<> holders = {
        "array", "vector",        "deque",         "list",     "forward_list",
        "pair",  "tuple",         "optional",      "variant",  "map",
        "set",   "unordered_map", "unordered_set", "multimap", "multiset"};
    if (!holders.contains(special->getName()))
      return;
    for (const TemplateArgument &argument :
         special->getTemplateArgs().asArray())
      if (argument.getKind() == TemplateArgument::Type)
        if (const RecordDecl *element =
                argument.getAsType()->getAsRecordDecl()) {
          needLayout(*element, at);
          decideMoves(special->getName(), *element, at);
        }
  }

  // std::move_if_noexcept: growth moves what cannot throw and copies the rest.
  void decideMoves(StringRef container, const RecordDecl &element,
                   SourceLocation at) {
    auto *record = dyn_cast<CXXRecordDecl>(&element);
    if (container != "vector" || !record || !record->hasDefinition() ||
        !files.inClient(at))
      return;
    ConditionFact condition;
    condition.what = Decided::Moves;
    condition.location = files.location(at);
    condition.endColumn = condition.location.column + 1;
    condition.text = naming.qualified(element);
    condition.outcome =
        movesWithoutThrowing(*record) || !canCopy(*record) ? "moves" : "copies";
    condition.function = scope.function;
    facts.conditions.push_back(std::move(condition));
  }

  static bool canCopy(const CXXRecordDecl &given, int depth = 8) {
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

  static bool movesWithoutThrowing(const CXXRecordDecl &given, int depth = 8) {
    const CXXRecordDecl *record = given.getDefinition();
    if (!record || depth == 0)
      return true;
    for (const CXXConstructorDecl *constructor : record->ctors()) {
      if (!constructor->isMoveConstructor() || constructor->isDefaulted())
        continue;
      auto *type = constructor->getType()->getAs<FunctionProtoType>();
      return !constructor->isDeleted() && type && type->isNothrow();
    }
    if (record->hasUserDeclaredCopyConstructor() &&
        !record->hasMoveConstructor())
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

  void stride(QualType type, SourceLocation at) {
    if (type->isPointerType())
      embed(type->getPointeeType(), at, at);
  }

  void decide(SourceLocation at, const Expr &expression, StringRef name) {
    if (at.isInvalid() || !files.inClient(at) || expression.containsErrors())
      return;
    ConditionFact condition;
    condition.location = files.location(at);
    condition.text = name.empty() ? naming.text(expression) : name.str();
    condition.endColumn =
        condition.location.column +
        (name.empty()
             ? std::max(1u,
                        Lexer::MeasureTokenLength(
                            context.getSourceManager().getFileLoc(at),
                            context.getSourceManager(), context.getLangOpts()))
             : name.size());
    condition.what = Decided::Constant;
    auto value = naming.constant(expression);
    if (!value)
      return;
    condition.outcome = *value;
    condition.context = scope.context;
    condition.function = scope.function;
    facts.conditions.push_back(std::move(condition));
  }

  static std::string nameOf(DeclarationName name) {
    return name.isIdentifier() ? name.getAsString() : "";
  }

  // Outside of templates, what is not bound is an error.
  bool isDependentHere() const {
    for (const DynTypedNode &node : llvm::reverse(path))
      if (auto *decl = node.get<Decl>())
        if (auto *scope = dyn_cast<DeclContext>(decl))
          return scope->isDependentContext();
    return false;
  }

  static bool looksUpSymbols(const FunctionDecl &function) {
    static const llvm::StringSet<> names = {
        "dlsym",    "dlvsym",           "GetProcAddress", "g_module_symbol",
        "lt_dlsym", "SDL_LoadFunction", "resolve"};
    return function.getIdentifier() && names.contains(function.getName());
  }

  void mention(SourceLocation at, std::string name, bool isMember,
               Unbound why = Unbound::DependentName) {
    if (at.isInvalid() || name.empty() || !files.inClient(at) ||
        (why == Unbound::DependentName && !isDependentHere()))
      return;
    Location place = files.location(at);
    bool isText = why != Unbound::DependentName;
    facts.mentions.push_back(
        {place,
         static_cast<unsigned>(place.column + name.size() + 2 * isText),
         why,
         std::move(name),
         scope.function,
         isMember,
         {},
         {}});
  }

  // Names that the dependency does not declare mean something else.
  void finishMentions() {
    if (facts.mentions.empty())
      return;
    llvm::sort(facts.mentions);
    facts.mentions.erase(
        std::unique(facts.mentions.begin(), facts.mentions.end()),
        facts.mentions.end());
    // The new version need not declare what the old one did.
    if (version == Version::New)
      return;
    llvm::StringSet<> names;
    auto visit = [&](auto &self, const DeclContext &scope) -> void {
      for (const Decl *decl : scope.decls()) {
        bool isOurs = files.origin(decl->getLocation()) == Origin::Dependency;
        if (auto *named = dyn_cast<NamedDecl>(decl);
            named && isOurs && named->getIdentifier())
          names.insert(named->getName());
        if (auto *aTemplate = dyn_cast<ClassTemplateDecl>(decl);
            aTemplate && isOurs)
          self(self, *aTemplate->getTemplatedDecl());
        auto *inner = dyn_cast<DeclContext>(decl);
        bool opens = isa<NamespaceDecl, LinkageSpecDecl>(decl) ||
                     (isOurs && isa<TagDecl>(decl));
        if (inner && opens)
          self(self, *inner);
      }
    };
    visit(visit, *context.getTranslationUnitDecl());
    for (const auto &[identifier, state] : pp.macros())
      if (const MacroInfo *macro = pp.getMacroInfo(identifier);
          macro &&
          files.origin(macro->getDefinitionLoc()) == Origin::Dependency)
        names.insert(identifier->getName());
    std::erase_if(facts.mentions, [&](const Mention &mention) {
      return mention.why != Unbound::SymbolString &&
             mention.why != Unbound::AsmLabel && !names.contains(mention.name);
    });
  }

  void finishMacros() {
    for (Use &use : facts.uses)
      if (use.kind == UseKind::Macro)
        if (auto known = macroValues.find(use.location);
            known != macroValues.end() && !use.binding.body.empty() &&
            known->second.first == use.binding.name)
          use.binding.value = known->second.second;
  }

  // Called, but by nobody here.
  void finishHooks() {
    std::set<std::string> named;
    for (const Reference &reference : facts.references)
      named.insert(reference.symbol);
    for (FunctionFact &function : facts.functions)
      if (auto symbol = called.find(function.name); symbol != called.end()) {
        function.isCalled = true;
        function.isHook = !named.count(symbol->second);
      }
  }

  ASTContext &context;
  SourceFiles &files;
  Preprocessor &pp;
  UnitFacts &facts;
  Version version;
  Naming naming;
  Embedding embedding;
  Fingerprint fingerprint;
  Scope scope;
  std::vector<DynTypedNode> path; ///< from the unit down to this node
  std::map<std::string, std::vector<std::string>> bodies;
  /// By place: the name of the macro, and what it became.
  std::map<Location, std::pair<std::string, std::string>> macroValues;
  std::map<SourceLocation, SourceRange> branches; ///< of if constexpr
  unsigned unevaluated = 0;
  std::map<Location, std::string> called;
  enum class ListForm { Both, Written, Meant };
  ListForm listForm = ListForm::Both;
  SourceRange statement;
  bool insideStatement = false;
  llvm::DenseSet<const Expr *> handled;
  llvm::DenseMap<const NamedDecl *, Facts> known;
};

//===--- the parse --------------------------------------------------------===//

class IndexAction final : public ASTFrontendAction {
public:
  IndexAction(UnitFacts &facts, SourceFiles &files, Version version)
      : facts(facts), files(files), version(version) {}

  /// The parse came to the end of the unit; without, the facts mean nothing.
  bool reachedEnd = false;

protected:
  class Consumer final : public ASTConsumer {
  public:
    Consumer(UnitFacts &facts, SourceFiles &files, Preprocessor &pp,
             Version version, bool &reachedEnd)
        : facts(facts), files(files), pp(pp), version(version),
          reachedEnd(reachedEnd) {}
    void HandleTranslationUnit(ASTContext &context) override {
      reachedEnd = true;
      // Nothing of the old version: there is nothing to compare.
      if (version == Version::Old && facts.dependencyHeaders.empty())
        return;
      Indexer(context, files, pp, facts, version).run();
    }

  private:
    UnitFacts &facts;
    SourceFiles &files;
    Preprocessor &pp;
    Version version;
    bool &reachedEnd;
  };

  bool BeginSourceFileAction(CompilerInstance &compiler) override {
    files.attach(compiler.getSourceManager());
    Preprocessor &pp = compiler.getPreprocessor();
    pp.addPPCallbacks(recordMacros(facts, files, pp));
    return true;
  }
  std::unique_ptr<ASTConsumer> CreateASTConsumer(CompilerInstance &compiler,
                                                 StringRef) override {
    return std::make_unique<Consumer>(facts, files, compiler.getPreprocessor(),
                                      version, reachedEnd);
  }

private:
  UnitFacts &facts;
  SourceFiles &files;
  Version version;
};

auto useOrder(const Use &use) {
  return std::tie(use.location, use.kind, use.context, use.binding.symbol,
                  use.extent, use.binding.signature);
}

// A walk with implicit code meets some nodes twice (initialiser lists in both
// forms, members of instantiated classes).
void sortAndUnique(UnitFacts &facts) {
  llvm::sort(
      facts.uses.begin(), facts.uses.end(),
      [](const Use &a, const Use &b) { return useOrder(a) < useOrder(b); });
  llvm::sort(facts.dependencyHeaders);
  facts.dependencyHeaders.erase(std::unique(facts.dependencyHeaders.begin(),
                                            facts.dependencyHeaders.end()),
                                facts.dependencyHeaders.end());
  llvm::sort(facts.functions, [](auto &a, auto &b) {
    return std::tie(a.extent, a.function) < std::tie(b.extent, b.function);
  });
  auto same = [](const Use &a, const Use &b) {
    return useOrder(a) == useOrder(b) && a.binding == b.binding;
  };
  facts.uses.erase(std::unique(facts.uses.begin(), facts.uses.end(), same),
                   facts.uses.end());
  auto order = [](const Reference &r) {
    return std::tie(r.location, r.symbol, r.context);
  };
  llvm::sort(facts.references.begin(), facts.references.end(),
             [&](auto &a, auto &b) { return order(a) < order(b); });
  facts.references.erase(
      std::unique(facts.references.begin(), facts.references.end(),
                  [&](auto &a, auto &b) { return order(a) == order(b); }),
      facts.references.end());
}

} // namespace

UnitFacts indexUnit(const ParseContext &context, const UnitCommand &command,
                    Version version, std::span<const VirtualSource> edited) {
  UnitFacts facts;
  SourceFiles files(context, command.directory);
  facts.file = files.displayPath(command.file);
  DiagnosticCollector diagnostics(files);
  IndexAction action(facts, files, version);
  auto failure =
      runFrontEnd(context, command, version, action, diagnostics, edited);
  // An error without a place is about the command or the file as a whole.
  if (!failure && !diagnostics.generalError.empty())
    failure = diagnostics.generalError;
  if (!failure && !action.reachedEnd)
    failure = "the compiler front end did not parse it";
  if (failure) {
    UnitFacts failed;
    failed.file = facts.file;
    failed.failure = *failure;
    return failed;
  }
  facts.errors = std::move(diagnostics.errors);
  sortAndUnique(facts);
  return facts;
}

} // namespace breakpath
