// Facts of one unit. Vertices of the walk are the client's declarations; a
// declaration of another file is looked at only where the client names it.
//
//   charge(total)      Call, bound to payment::charge(const Amount &)
//   Amount a = 3;      TypeName, and the constructor that makes it
//
// Not seen: bodies of templates that nothing instantiates (dependent names).

#include "matchers/DiagnosticCollector.h"
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

#include <algorithm>
#include <set>

using namespace clang;
using llvm::StringRef;

namespace breakpath {

namespace {

//===--- what the AST says ------------------------------------------------===//

class Indexer final : public RecursiveASTVisitor<Indexer> {
  using Walk = RecursiveASTVisitor<Indexer>;

public:
  Indexer(ASTContext &context, SourceFiles &files, UnitFacts &facts)
      : context(context), files(files), facts(facts), naming(context, files) {}

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
    bool result = Walk::TraverseStmt(stmt);
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
    bool result = traverseOwn(decl);
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
    if (Use *use = record(kind, at, *callee, call->getSourceRange()))
      addArguments(*use, *callee, {call->getArgs(), call->getNumArgs()},
                   isa<CXXOperatorCallExpr>(call) &&
                       isa<CXXMethodDecl>(callee) &&
                       !cast<CXXMethodDecl>(callee)->isStatic());
    return true;
  }

  bool VisitCXXConstructExpr(CXXConstructExpr *construct) {
    const CXXConstructorDecl *callee = construct->getConstructor();
    if (Use *use = record(UseKind::Construct, construct->getLocation(), *callee,
                          construct->getSourceRange()))
      addArguments(*use, *callee,
                   {construct->getArgs(), construct->getNumArgs()}, false);
    return true;
  }

  bool VisitMemberExpr(MemberExpr *member) {
    if (handled.contains(member))
      return true;
    const ValueDecl *decl = member->getMemberDecl();
    SourceLocation at = member->getMemberLoc();
    if (at.isInvalid())
      at = member->getExprLoc();
    record(isa<FunctionDecl>(decl) ? UseKind::Function : UseKind::Member, at,
           *decl, member->getSourceRange());
    return true;
  }

  bool VisitDeclRefExpr(DeclRefExpr *reference) {
    if (handled.contains(reference))
      return true;
    const ValueDecl *decl = reference->getDecl();
    record(kindOf(*decl), reference->getLocation(), *decl,
           reference->getSourceRange());
    return true;
  }

  bool VisitDesignatedInitExpr(DesignatedInitExpr *init) {
    for (const auto &designator : init->designators())
      if (designator.isFieldDesignator() && designator.getFieldDecl())
        record(UseKind::Member, designator.getFieldLoc(),
               *designator.getFieldDecl(), designator.getSourceRange());
    return true;
  }

  bool VisitOffsetOfExpr(OffsetOfExpr *expression) {
    for (unsigned i = 0; i < expression->getNumComponents(); ++i) {
      const OffsetOfNode &node = expression->getComponent(i);
      if (node.getKind() == OffsetOfNode::Field)
        record(UseKind::Member, node.getEndLoc(), *node.getField(),
               node.getSourceRange());
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
        this->record(UseKind::Base, base.getBaseTypeLoc(), *decl,
                     base.getSourceRange());
    return true;
  }

  bool VisitCXXMethodDecl(CXXMethodDecl *method) {
    for (const CXXMethodDecl *overridden : method->overridden_methods())
      record(UseKind::Override, method->getLocation(), *overridden,
             declaratorRange(*method));
    return true;
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
           files.extent(function.getSourceRange(), context.getLangOpts())});
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
    } else if (files.inClient(decl.getLocation())) {
      result.declaration =
          files.extent(declaratorRange(decl), context.getLangOpts());
    }
    return known[&decl] = std::move(result);
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
          argument.value = naming.value(*expression);
        }
      } else {
        argument.conversion = conversionOf(*arguments[i]);
      }
      use.binding.arguments.push_back(std::move(argument));
    }
  }

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
  bool keepsValue(const CastExpr &cast) const {
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
      return fromBits < llvm::APFloat::semanticsPrecision(
                            context.getFloatTypeSemantics(to));
    case CK_FloatingCast:
      return fromBits <= toBits;
    default:
      return false;
    }
  }

  bool isSameConstant(const CastExpr &cast) const {
    Expr::EvalResult before, after;
    return !cast.isValueDependent() &&
           cast.getSubExpr()->EvaluateAsInt(before, context) &&
           cast.EvaluateAsInt(after, context) &&
           llvm::APSInt::isSameValue(before.Val.getInt(), after.Val.getInt());
  }

  // A constant that fits is the same value in any type.
  std::string conversionOf(const Expr &argument) const {
    for (const Expr *current = &argument; current;) {
      if (auto *temporary = dyn_cast<MaterializeTemporaryExpr>(current)) {
        current = temporary->getSubExpr();
        continue;
      }
      if (auto *full = dyn_cast<FullExpr>(current)) {
        current = full->getSubExpr();
        continue;
      }
      auto *cast = dyn_cast<ImplicitCastExpr>(current);
      if (!cast)
        break;
      const Expr *inner = cast->getSubExpr();
      if (changesValue(cast->getCastKind()) && !isSameConstant(*cast) &&
          !keepsValue(*cast))
        return naming.canonical(inner->getType().getUnqualifiedType()) +
               " -> " + naming.canonical(cast->getType());
      current = inner;
    }
    return "";
  }

  ASTContext &context;
  SourceFiles &files;
  UnitFacts &facts;
  Naming naming;
  Scope scope;
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
    Consumer(UnitFacts &facts, SourceFiles &files, Version version,
             bool &reachedEnd)
        : facts(facts), files(files), version(version), reachedEnd(reachedEnd) {
    }
    void HandleTranslationUnit(ASTContext &context) override {
      reachedEnd = true;
      // Nothing of the old version: there is nothing to compare.
      if (version == Version::Old && facts.dependencyHeaders.empty())
        return;
      Indexer(context, files, facts).TraverseAST(context);
    }

  private:
    UnitFacts &facts;
    SourceFiles &files;
    Version version;
    bool &reachedEnd;
  };

  bool BeginSourceFileAction(CompilerInstance &compiler) override {
    files.attach(compiler.getSourceManager());
    Preprocessor &pp = compiler.getPreprocessor();
    pp.addPPCallbacks(recordMacros(facts, files, pp));
    return true;
  }
  std::unique_ptr<ASTConsumer> CreateASTConsumer(CompilerInstance &,
                                                 StringRef) override {
    return std::make_unique<Consumer>(facts, files, version, reachedEnd);
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
                    Version version) {
  UnitFacts facts;
  SourceFiles files(context, command.directory);
  facts.file = files.displayPath(command.file);
  DiagnosticCollector diagnostics(files);
  IndexAction action(facts, files, version);
  auto failure = runFrontEnd(context, command, version, action, diagnostics);
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
