#include "matchers/parse/uses/UseRecorder.h"

#include "matchers/parse/uses/Mentions.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/ASTLambda.h"
#include "clang/AST/Attr.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"

#include <algorithm>
#include <set>

using namespace clang;
using llvm::StringRef;

namespace breakpath {

// Lambdas count to the function they are written in; instantiations carry
// their arguments, so that each can be told from its siblings.
void UseRecorder::enter(const FunctionDecl &function) {
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

UseKind UseRecorder::kindOf(const NamedDecl &decl) {
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

bool UseRecorder::named(UseKind kind, SourceLocation at,
                        const NamedDecl &decl) {
  record(kind, at, decl, at);
  return true;
}

Use *UseRecorder::record(UseKind kind, SourceLocation at, const NamedDecl &decl,
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

void UseRecorder::refer(SourceLocation at, const NamedDecl &decl) {
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

const UseRecorder::Facts &UseRecorder::factsOf(const NamedDecl &decl) {
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

bool UseRecorder::isStaticMember(const NamedDecl &decl) {
  auto *variable = dyn_cast<VarDecl>(&decl);
  return variable && variable->isStaticDataMember();
}

// template <> struct lib::Traits<Mine> { static const bool fast = true; };
void UseRecorder::noteHook(const NamedDecl &member) {
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
SourceRange UseRecorder::declaratorRange(const NamedDecl &decl) {
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

// A place that needs the size of a type of the dependency.
void UseRecorder::embed(QualType type, SourceLocation at,
                        SourceLocation otherwise) {
  while (!type.isNull() && type->isArrayType())
    type = QualType(type->getArrayElementTypeNoTypeQual(), 0);
  const RecordDecl *record = type.isNull() ? nullptr : type->getAsRecordDecl();
  if (!record || type->isReferenceType())
    return;
  embedElements(*record, at.isValid() ? at : otherwise);
  needLayout(*record, at.isValid() ? at : otherwise);
}

void UseRecorder::needLayout(const RecordDecl &record, SourceLocation at) {
  if (files.origin(record.getLocation()) == Origin::Dependency &&
      bindings.isShared(record))
    if (Use *use = this->record(UseKind::Layout, at, record, at))
      bindings.layout(use->binding, record);
}

// std::vector<lib::Row> rows;
void UseRecorder::embedElements(const RecordDecl &record, SourceLocation at) {
  auto *special = dyn_cast<ClassTemplateSpecializationDecl>(&record);
  if (!special || !special->isInStdNamespace())
    return;
  static const llvm::StringSet<> holders = {
      "array", "vector",        "deque",         "list",     "forward_list",
      "pair",  "tuple",         "optional",      "variant",  "map",
      "set",   "unordered_map", "unordered_set", "multimap", "multiset"};
  if (!holders.contains(special->getName()))
    return;
  for (const TemplateArgument &argument : special->getTemplateArgs().asArray())
    if (argument.getKind() == TemplateArgument::Type)
      if (const RecordDecl *element = argument.getAsType()->getAsRecordDecl()) {
        needLayout(*element, at);
        decideMoves(special->getName(), *element, at);
      }
}

void UseRecorder::stride(QualType type, SourceLocation at) {
  if (type->isPointerType())
    embed(type->getPointeeType(), at, at);
}

std::string UseRecorder::nameOf(DeclarationName name) {
  return name.isIdentifier() ? name.getAsString() : "";
}

// Outside of templates, what is not bound is an error.
bool UseRecorder::isDependentHere() const {
  for (const DynTypedNode &node : llvm::reverse(path))
    if (auto *decl = node.get<Decl>())
      if (auto *scope = dyn_cast<DeclContext>(decl))
        return scope->isDependentContext();
  return false;
}

bool UseRecorder::looksUpSymbols(const FunctionDecl &function) {
  static const llvm::StringSet<> names = {
      "dlsym",    "dlvsym",           "GetProcAddress", "g_module_symbol",
      "lt_dlsym", "SDL_LoadFunction", "resolve"};
  return function.getIdentifier() && names.contains(function.getName());
}

void UseRecorder::mention(SourceLocation at, std::string name, bool isMember,
                          Unbound why) {
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

void UseRecorder::finishMacros() {
  for (Use &use : facts.uses)
    if (use.kind == UseKind::Macro)
      if (auto known = macroValues.find(use.location);
          known != macroValues.end() && !use.binding.body.empty() &&
          known->second.first == use.binding.name)
        use.binding.value = known->second.second;
}

// Called, but by nobody here.
void UseRecorder::finishHooks() {
  std::set<std::string> named;
  for (const Reference &reference : facts.references)
    named.insert(reference.symbol);
  for (FunctionFact &function : facts.functions)
    if (auto symbol = called.find(function.name); symbol != called.end()) {
      function.isCalled = true;
      function.isHook = !named.count(symbol->second);
    }
}

void UseRecorder::finish() {
  finishMacros();
  finishHooks();
  finishEvaluations();
  for (const UsingDirectiveDecl *open :
       context.getTranslationUnitDecl()->using_directives())
    if (files.origin(open->getLocation()) == Origin::Dependency &&
        !open->isImplicit())
      facts.openNamespaces.push_back(
          naming.qualified(*open->getNominatedNamespace()));
  llvm::sort(facts.openNamespaces);
  // The new version need not declare what the old one did.
  if (version == Version::Old && !facts.mentions.empty())
    dropForeignNames(facts.mentions, context, files, pp);
  facts.bodies = bindings.takeBodies();
}

} // namespace breakpath
