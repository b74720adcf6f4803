#include "matchers/parse/api/ApiWalk.h"

#include "matchers/parse/api/ApiFacts.h"
#include "matchers/parse/frontend/Embedding.h"
#include "matchers/parse/frontend/Fingerprint.h"
#include "matchers/parse/frontend/Naming.h"
#include "matchers/parse/frontend/SourceFiles.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/Attr.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclFriend.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/Lex/MacroInfo.h"
#include "clang/Lex/Preprocessor.h"
#include "clang/Sema/Sema.h"
#include "llvm/ADT/StringExtras.h"

#include <optional>
#include <set>

using namespace clang;

namespace breakpath {

namespace {

class ApiWalk {
public:
  ApiWalk(Sema &sema, SourceFiles &files,
          const std::function<bool(SourceLocation)> &isUsable,
          std::map<std::string, Declaration> &result)
      : sema(sema), context(sema.getASTContext()), files(files),
        pp(sema.getPreprocessor()), isUsable(isUsable), naming(context, files),
        embedding(context, files, naming),
        fingerprint(context, files, naming, embedding), result(result) {}

  void walk(const DeclContext &scope) {
    for (const Decl *decl : scope.decls())
      visit(*decl);
  }

  void walkMacros() {
    for (const auto &[identifier, state] : pp.macros()) {
      const MacroInfo *macro = pp.getMacroInfo(identifier);
      if (!macro || macro->isBuiltinMacro() || macro->isUsedForHeaderGuard() ||
          files.origin(macro->getDefinitionLoc()) != Origin::Dependency ||
          !isUsable(macro->getDefinitionLoc()))
        continue;
      Declaration out;
      out.kind = DeclarationKind::Macro;
      out.name = out.qualified = identifier->getName().str();
      out.symbol = "macro:" + out.name;
      out.signature = "#define " + macroText(out.name, *macro, pp);
      out.isFunctionLike = macro->isFunctionLike();
      out.isVariadic = macro->isVariadic();
      for (const IdentifierInfo *parameter : macro->params())
        out.parameters.emplace_back().name = parameter->getName().str();
      for (const Token &token : macro->tokens())
        out.value +=
            (out.value.empty() || !token.hasLeadingSpace() ? "" : " ") +
            pp.getSpelling(token);
      for (const Token &token : macro->tokens()) {
        int parameter = token.getIdentifierInfo()
                            ? macro->getParameterNum(token.getIdentifierInfo())
                            : -1;
        out.body += " " + (parameter < 0 ? pp.getSpelling(token)
                                         : "#" + std::to_string(parameter));
      }
      out.location = files.location(macro->getDefinitionLoc());
      result[out.symbol] = std::move(out);
    }
  }

private:
  void visit(const Decl &decl) {
    if (auto *linkage = dyn_cast<LinkageSpecDecl>(&decl))
      return walk(*linkage);
    if (auto *exported = dyn_cast<ExportDecl>(&decl))
      return walk(*exported);
    if (decl.isImplicit() ||
        files.origin(decl.getLocation()) != Origin::Dependency ||
        !isUsable(decl.getLocation()))
      return;
    if (auto *friendly = dyn_cast<FriendDecl>(&decl)) {
      // Found by argument-dependent lookup only, yet part of what is offered.
      const NamedDecl *target = friendly->getFriendDecl();
      if (target && !target->isImplicit() &&
          isa<FunctionDecl, FunctionTemplateDecl>(target))
        visit(*target);
      return;
    }
    if (auto *aTemplate = dyn_cast<TemplateDecl>(&decl)) {
      if (const NamedDecl *templated = aTemplate->getTemplatedDecl())
        add(*templated, aTemplate);
      else if (isa<ConceptDecl>(decl))
        add(*aTemplate, aTemplate);
      return;
    }
    if (auto *named = dyn_cast<NamedDecl>(&decl))
      add(*named, nullptr);
  }

  // The redeclaration that says most.
  static const NamedDecl &best(const NamedDecl &decl) {
    if (auto *tag = dyn_cast<TagDecl>(&decl)) {
      const TagDecl *definition = tag->getDefinition();
      return definition ? *definition : *tag;
    }
    if (auto *function = dyn_cast<FunctionDecl>(&decl))
      return *function->getMostRecentDecl();
    return decl;
  }

  static std::optional<DeclarationKind> kindOf(const NamedDecl &decl) {
    if (isa<NamespaceDecl>(decl))
      return DeclarationKind::Namespace;
    if (isa<CXXDeductionGuideDecl>(decl))
      return DeclarationKind::DeductionGuide;
    if (isa<CXXConstructorDecl>(decl))
      return DeclarationKind::Constructor;
    if (isa<CXXDestructorDecl>(decl))
      return DeclarationKind::Destructor;
    if (isa<CXXConversionDecl>(decl))
      return DeclarationKind::Conversion;
    if (isa<CXXMethodDecl>(decl))
      return DeclarationKind::Method;
    if (isa<FunctionDecl>(decl))
      return DeclarationKind::Function;
    if (isa<RecordDecl>(decl))
      return DeclarationKind::Record;
    if (isa<EnumDecl>(decl))
      return DeclarationKind::Enum;
    if (isa<EnumConstantDecl>(decl))
      return DeclarationKind::Enumerator;
    if (isa<FieldDecl>(decl))
      return DeclarationKind::Field;
    if (isa<VarDecl>(decl))
      return DeclarationKind::Variable;
    if (isa<TypedefNameDecl, UsingDecl, NamespaceAliasDecl>(decl))
      return DeclarationKind::Alias;
    if (isa<ConceptDecl>(decl))
      return DeclarationKind::Concept;
    return std::nullopt;
  }

  void add(const NamedDecl &given, const TemplateDecl *aTemplate) {
    const NamedDecl &decl = best(given);
    auto kind = kindOf(decl);
    if (!kind)
      return;
    // Members of an anonymous struct or union are members of what holds it.
    bool anonymous = false;
    if (auto *record = dyn_cast<RecordDecl>(&decl))
      anonymous = record->isAnonymousStructOrUnion();
    if (!anonymous && !describe(decl, *kind, aTemplate))
      return;
    if (auto *space = dyn_cast<NamespaceDecl>(&given)) {
      if (space->isInline() && space->isFirstDecl())
        // Its symbol is that of the namespace around it.
        result[naming.symbol(*space)].inlineNamespaces.push_back(
            space->getNameAsString());
      walk(*space);
    } else if (auto *tag = dyn_cast<TagDecl>(&decl);
               tag && tag->isCompleteDefinition())
      walk(*tag);
  }

  /// False when the entity is known already.
  bool describe(const NamedDecl &decl, DeclarationKind kind,
                const TemplateDecl *aTemplate) {
    Declaration out;
    out.kind = kind;
    out.symbol = isa<UsingDecl>(decl) ? "using:" + naming.qualified(decl)
                                      : naming.symbol(decl);
    if (auto known = result.find(out.symbol); known != result.end()) {
      // A friend of a template is no redeclaration of what it names.
      if (auto *function = dyn_cast<FunctionDecl>(&decl))
        known->second.isHiddenFriend &= isHiddenFriend(*function);
      return isa<NamespaceDecl>(decl);
    }
    out.name = decl.getNameAsString();
    out.qualified = naming.qualified(decl);
    out.signature = naming.signature(decl);
    if (size_t at = out.signature.find(out.name); at != std::string::npos)
      out.signature.insert(at + out.name.size(), argumentsOf(decl, context));
    out.location = files.location(decl.getLocation());
    out.declaredIn = declaredIn(decl);
    if (auto *parent = parentOf(decl))
      out.parent = naming.symbol(*parent);
    if (decl.getAccess() == AS_private)
      out.access = Access::Private;
    else if (decl.getAccess() == AS_protected)
      out.access = Access::Protected;
    out.isDeprecated = decl.isDeprecated(&out.deprecation);
    out.attributes = attributesOf(decl, context, naming);
    out.hasInternalLinkage = !isa<NamespaceDecl>(decl) && !decl.isTemplated() &&
                             !decl.hasExternalFormalLinkage();
    if (aTemplate)
      describeTemplate(*aTemplate, context, naming, out);
    out.isSpecialization =
        isa<ClassTemplateSpecializationDecl, VarTemplateSpecializationDecl>(
            decl);
    if (auto *guide = dyn_cast<CXXDeductionGuideDecl>(&decl)) {
      out.name = guide->getDeducedTemplate()->getNameAsString();
      out.parent = naming.symbol(*guide->getDeducedTemplate());
    }
    if (auto *function = dyn_cast<FunctionDecl>(&decl))
      describeFunction(*function, out);
    else if (auto *record = dyn_cast<RecordDecl>(&decl))
      describeRecord(*record, out);
    else if (auto *enumeration = dyn_cast<EnumDecl>(&decl)) {
      out.tag = "enum";
      out.isScoped = enumeration->isScoped();
      out.isComplete = enumeration->isComplete();
      out.isNodiscard = enumeration->hasAttr<WarnUnusedResultAttr>();
      out.type = naming.typeFact(enumeration->getIntegerType());
    } else if (auto *constant = dyn_cast<EnumConstantDecl>(&decl)) {
      out.value = llvm::toString(constant->getInitVal(), 10);
      out.index = indexes[decl.getDeclContext()]++;
    } else if (auto *value = dyn_cast<ValueDecl>(&decl))
      describeValue(*value, out);
    else if (auto *alias = dyn_cast<TypedefNameDecl>(&decl))
      out.type = naming.typeFact(alias->getUnderlyingType());
    else if (auto *alias = dyn_cast<NamespaceAliasDecl>(&decl))
      describeAlias(*alias, out);
    else if (auto *brought = dyn_cast<UsingDecl>(&decl))
      describeUsing(*brought, out);
    else if (auto *concept_ = dyn_cast<ConceptDecl>(&decl))
      out.constraints = naming.text(*concept_->getConstraintExpr());
    result[out.symbol] = std::move(out);
    return true;
  }

  // Of a type, as if it were an alias.
  void describeUsing(const UsingDecl &brought, Declaration &out) {
    for (const UsingShadowDecl *shadow : brought.shadows())
      if (isa<TypeDecl, ClassTemplateDecl>(shadow->getTargetDecl()))
        out.type.spelled = out.type.canonical =
            naming.qualified(*shadow->getTargetDecl());
  }

  std::vector<std::string> declaredIn(const NamedDecl &decl) {
    std::set<std::string> headers;
    auto *tag = dyn_cast<TagDecl>(&decl);
    if (tag && tag->isCompleteDefinition())
      headers.insert(files.location(decl.getLocation()).file);
    else if (!isa<NamespaceDecl>(decl))
      for (const Decl *again : decl.redecls())
        headers.insert(files.location(again->getLocation()).file);
    return {headers.begin(), headers.end()};
  }

  void describeAlias(const NamespaceAliasDecl &alias, Declaration &out) {
    out.type.canonical = naming.qualified(*alias.getNamespace());
    out.tag = "namespace";
  }

  static const NamedDecl *parentOf(const NamedDecl &decl) {
    const DeclContext *scope = decl.getDeclContext();
    while (scope && (!isa<NamedDecl>(scope) ||
                     (isa<RecordDecl>(scope) &&
                      cast<RecordDecl>(scope)->isAnonymousStructOrUnion())))
      scope = scope->getParent();
    return dyn_cast_or_null<NamedDecl>(scope);
  }

  void describeFunction(const FunctionDecl &function, Declaration &out) {
    complete(function);
    // A value that is no object is never const ([expr.type] 2).
    QualType result = function.getReturnType();
    if (result.hasLocalQualifiers() && !result->isRecordType())
      result = result.getLocalUnqualifiedType();
    out.type = naming.typeFact(result);
    if (function.getReturnType()->getContainedDeducedType())
      out.type.spelled = "auto (" + out.type.spelled + ")";
    out.isVariadic = function.isVariadic();
    out.isDeleted = function.isDeleted();
    out.isConstexpr = function.isConstexpr();
    out.isConsteval = function.isConsteval();
    out.isNodiscard = function.hasAttr<WarnUnusedResultAttr>();
    if (auto *type = function.getType()->getAs<FunctionProtoType>())
      out.isNoexcept = type->getExceptionSpecType() == EST_BasicNoexcept ||
                       type->getExceptionSpecType() == EST_NoexceptTrue;
    out.exceptions = exceptionsOf(function, naming);
    out.isExternC = function.isExternC();
    out.hasPrototype = function.hasPrototype();
    out.isDefaulted = function.isExplicitlyDefaulted() &&
                      function.getCanonicalDecl()->isExplicitlyDefaulted();
    out.isHiddenFriend = isHiddenFriend(function);
    ExplicitSpecifier specifier =
        ExplicitSpecifier::getFromDecl(const_cast<FunctionDecl *>(&function));
    out.isExplicit = specifier.isExplicit();
    for (const ParmVarDecl *parameter : function.parameters()) {
      Parameter fact;
      fact.name = parameter->getNameAsString();
      QualType type = parameter->getType();
      type.removeLocalRestrict(); // no part of the function's type
      fact.type = naming.typeFact(type);
      describeParameter(*parameter, context, naming, fact);
      fact.hasDefault = parameter->hasDefaultArg();
      if (const Expr *value = Naming::defaultOf(*parameter)) {
        fact.defaultText = naming.text(*value);
        fact.defaultValue = naming.value(*value);
      }
      out.parameters.push_back(std::move(fact));
    }
    out.linkName = embedding.linkName(function);
    out.calling = embedding.calling(function);
    out.body = fingerprint.body(function).own;
    auto *method = dyn_cast<CXXMethodDecl>(&function);
    if (!method)
      return;
    if (embedding.isShared(*method->getParent()))
      out.slot = embedding.slot(*method);
    out.isStatic = method->isStatic();
    out.isConst = method->isConst();
    if (method->getRefQualifier() != RQ_None)
      out.refQualifier = method->getRefQualifier() == RQ_LValue ? "&" : "&&";
    out.isVirtual = method->isVirtual();
    out.isPure = method->isPureVirtual();
    out.isFinal = method->hasAttr<FinalAttr>();
    for (const CXXMethodDecl *overridden : method->overridden_methods())
      out.overrides.push_back(naming.symbol(*overridden));
  }

  // What the compiler makes where somebody needs it; whether the headers alone
  // have needed it already is chance.
  void complete(const FunctionDecl &function) {
    if (function.isInvalidDecl() || function.isTemplated() ||
        function.isDeleted())
      return;
    DiagnosticsEngine &diagnostics = sema.getDiagnostics();
    bool isSilent = diagnostics.getSuppressAllDiagnostics();
    diagnostics.setSuppressAllDiagnostics(true); // nobody has called it yet
    SourceLocation at = function.getLocation();
    auto *type = function.getType()->getAs<FunctionProtoType>();
    if (type && type->getExceptionSpecType() == EST_Unevaluated &&
        (isa<CXXConstructorDecl, CXXDestructorDecl>(function) ||
         function.getOverloadedOperator() == OO_Equal))
      sema.ResolveExceptionSpec(at, type);
    if (!isCompiledIntoClient(function)) {
      sema.isCompleteType(at, function.getReturnType());
      for (const ParmVarDecl *parameter : function.parameters())
        sema.isCompleteType(at, parameter->getType());
    }
    diagnostics.setSuppressAllDiagnostics(isSilent);
  }

  void describeRecord(const RecordDecl &record, Declaration &out) {
    out.tag = record.getKindName().str();
    out.isComplete = record.isCompleteDefinition();
    out.isNodiscard = record.hasAttr<WarnUnusedResultAttr>();
    auto *cxx = dyn_cast<CXXRecordDecl>(&record);
    if (out.isComplete && embedding.isShared(record)) {
      out.layout = embedding.layout(record);
      out.dataSize = embedding.dataSize(record);
      if (cxx) {
        out.virtualTable = embedding.virtualTable(*cxx);
        out.primarySlots = embedding.primarySlots(*cxx);
        out.keyFunction = embedding.keyFunction(*cxx);
      }
    }
    if (!cxx || !out.isComplete || cxx->isInvalidDecl())
      return;
    out.isFinal = cxx->hasAttr<FinalAttr>();
    for (const CXXBaseSpecifier &base : cxx->bases()) {
      Base fact{naming.canonical(base.getType()), Access::Public,
                base.isVirtual()};
      if (base.getAccessSpecifier() == AS_private)
        fact.access = Access::Private;
      else if (base.getAccessSpecifier() == AS_protected)
        fact.access = Access::Protected;
      out.bases.push_back(std::move(fact));
    }
    for (const FriendDecl *friendly : cxx->friends())
      if (const TypeSourceInfo *type = friendly->getFriendType())
        out.friends.push_back(naming.canonical(type->getType()));
      else if (const NamedDecl *decl = friendly->getFriendDecl())
        out.friends.push_back(naming.qualified(*decl));
    describeAbilities(*cxx, naming, out);
    if (cxx->isDependentType())
      return;
    out.isAbstract = cxx->isAbstract();
    out.isDefaultConstructible = cxx->needsImplicitDefaultConstructor() ||
                                 usable(*cxx, [](const auto &constructor) {
                                   return constructor.isDefaultConstructor();
                                 });
    out.isCopyable = cxx->hasSimpleCopyConstructor() ||
                     usable(*cxx,
                            [](const auto &constructor) {
                              return constructor.isCopyConstructor();
                            }) ||
                     (cxx->needsImplicitCopyConstructor() &&
                      !cxx->needsOverloadResolutionForCopyConstructor() &&
                      !cxx->defaultedCopyConstructorIsDeleted());
  }

  template <typename Predicate>
  static bool usable(const CXXRecordDecl &record, Predicate predicate) {
    for (const CXXConstructorDecl *constructor : record.ctors())
      if (predicate(*constructor) && !constructor->isDeleted() &&
          constructor->getAccess() != AS_private)
        return true;
    return false;
  }

  void describeValue(const ValueDecl &value, Declaration &out) {
    out.type = naming.typeFact(value.getType());
    out.linkName = embedding.linkName(value);
    if (auto *field = dyn_cast<FieldDecl>(&value)) {
      out.isMutable = field->isMutable();
      out.index = indexes[value.getDeclContext()]++;
      if (embedding.isShared(*field->getParent()))
        out.offset = embedding.offset(*field);
      if (const Expr *init = field->getInClassInitializer())
        out.value = naming.value(*init);
    }
    auto *variable = dyn_cast<VarDecl>(&value);
    if (!variable)
      return;
    out.isStatic = variable->isStaticDataMember();
    out.isConstexpr = variable->isConstexpr();
    out.isThreadLocal = variable->getTLSKind() != VarDecl::TLS_None;
    const Expr *initializer = variable->getAnyInitializer();
    bool constant =
        variable->getType().isConstQualified() || variable->isConstexpr();
    if (initializer && constant && !initializer->containsErrors())
      out.value = naming.value(*initializer);
  }

  Sema &sema;
  ASTContext &context;
  SourceFiles &files;
  Preprocessor &pp;
  const std::function<bool(SourceLocation)> &isUsable;
  Naming naming;
  Embedding embedding;
  Fingerprint fingerprint;
  std::map<std::string, Declaration> &result;
  std::map<const DeclContext *, unsigned> indexes;
};

} // namespace

void walkApi(Sema &sema, SourceFiles &files,
             const std::function<bool(SourceLocation)> &isUsable,
             std::map<std::string, Declaration> &result) {
  ApiWalk walk(sema, files, isUsable, result);
  walk.walk(*sema.getASTContext().getTranslationUnitDecl());
  walk.walkMacros();
}

} // namespace breakpath
