// Which declaration is which vertex, what it is called, and which code of
// libraries counts as part of the client's.

#include "matchers/parse/calls/CallRecorder.h"

#include "matchers/facts/Patterns.h"
#include "matchers/facts/RootRule.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/ASTLambda.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/Mangle.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Index/USRGeneration.h"
#include "clang/Lex/Lexer.h"

#include <algorithm>
#include <tuple>

using namespace clang;
using llvm::StringRef;

namespace breakpath {

bool CallRecorder::inClient(const Decl &decl) {
  return files.inClient(decl.getLocation());
}

//===--- keys and names ---------------------------------------------------===//

// A USR names internal linkage by the base name of a file only, and gives the
// lambdas of one inline function the same name.
static bool isUnique(const NamedDecl &decl) {
  auto *function = dyn_cast<FunctionDecl>(&decl);
  if (function && function->isMain())
    return false;
  for (const DeclContext *at = decl.getDeclContext(); at; at = at->getParent())
    if (isa<FunctionDecl>(at))
      return false;
  auto *method = dyn_cast<CXXMethodDecl>(&decl);
  if (method && isLambdaCallOperator(method))
    return false;
  return decl.hasExternalFormalLinkage();
}

std::string CallRecorder::keyOf(const NamedDecl &decl) {
  const auto &canonical = *cast<NamedDecl>(decl.getCanonicalDecl());
  llvm::SmallString<128> usr;
  bool hasNone = index::generateUSRForDecl(&canonical, usr);
  std::string key = hasNone ? naming.qualified(canonical) : usr.str().str();
  if (!hasNone && isUnique(canonical))
    return key;
  Location at = files.location(canonical.getLocation());
  return key + "@" + at.file + ":" + std::to_string(at.line) + ":" +
         std::to_string(at.column);
}

std::string CallRecorder::nameOf(const FunctionDecl &function) {
  auto *method = dyn_cast<CXXMethodDecl>(&function);
  if (!method || !method->getParent()->isLambda())
    return naming.qualified(patternOf(function));
  // What a closure has beside its body: how it is copied and converted.
  const char *own = isLambdaCallOperator(method) ? "(lambda)" : "(closure)";
  const DeclContext *around = function.getDeclContext()->getParent();
  while (around && !isa<FunctionDecl>(around) && !around->isFileContext())
    around = around->getParent();
  if (auto *outer = dyn_cast_or_null<FunctionDecl>(around))
    return nameOf(*outer) + "::" + own;
  return own;
}

std::string CallRecorder::linkName(const FunctionDecl &function) {
  if (function.isDependentContext())
    return "";
  ASTNameGenerator names(context);
  // The complete object's; the base object's differs in one letter.
  if (isa<CXXConstructorDecl, CXXDestructorDecl>(function)) {
    std::vector<std::string> all = names.getAllManglings(&function);
    return all.empty() ? "" : all.front();
  }
  return names.getName(&function);
}

std::string CallRecorder::macroAt(SourceLocation at) {
  if (!at.isMacroID())
    return "";
  const SourceManager &sources = context.getSourceManager();
  CharSourceRange range = sources.getExpansionRange(at);
  StringRef text = Lexer::getSourceText(range, sources, context.getLangOpts());
  return text.substr(0, 200).str();
}

//===--- who is followed --------------------------------------------------===//

// A class template of a library over a function type: std::function.
static bool isErased(const CXXRecordDecl &record) {
  auto *special = dyn_cast<ClassTemplateSpecializationDecl>(&record);
  return special && special->getTemplateArgs().size() > 0 &&
         special->getTemplateArgs()[0].getKind() == TemplateArgument::Type &&
         special->getTemplateArgs()[0].getAsType()->isFunctionType();
}

bool CallRecorder::mentionsClient(const TemplateArgumentList &arguments,
                                  unsigned depth) {
  auto visit = [&](auto &self, const TemplateArgument &argument) -> bool {
    switch (argument.getKind()) {
    case TemplateArgument::Type:
      return mentionsClient(argument.getAsType(), depth);
    case TemplateArgument::Declaration:
      return inClient(*argument.getAsDecl());
    case TemplateArgument::Pack:
      return llvm::any_of(argument.pack_elements(),
                          [&](auto &element) { return self(self, element); });
    default:
      return false;
    }
  };
  return llvm::any_of(arguments.asArray(),
                      [&](auto &argument) { return visit(visit, argument); });
}

bool CallRecorder::mentionsClient(QualType type, unsigned depth) {
  if (depth == 0 || type.isNull())
    return false;
  type = type.getCanonicalType();
  while (true) {
    if (type->isMemberPointerType())
      return true;
    if (type->isFunctionPointerType())
      return true; // a callback, whoever's
    QualType inner = type.getNonReferenceType();
    if (inner->isPointerType() || inner->isArrayType())
      inner = QualType(inner->getPointeeOrArrayElementType(), 0);
    if (inner.getCanonicalType() == type.getCanonicalType())
      break;
    type = inner.getCanonicalType();
  }
  const Type *key = type.getTypePtr();
  const auto *tag = key->getAsTagDecl();
  if (!tag)
    return false;
  if (auto known = mentioned.find(key); known != mentioned.end())
    return known->second;
  bool result = inClient(*tag);
  if (auto *special = dyn_cast<ClassTemplateSpecializationDecl>(tag);
      special && !result) {
    mentioned[key] = false; // a type that mentions itself
    result = !isErased(*special) &&
             mentionsClient(special->getTemplateArgs(), depth - 1);
  }
  return mentioned[key] = result;
}

bool CallRecorder::isFollowed(const FunctionDecl &function) {
  const FunctionDecl *canonical = function.getCanonicalDecl();
  if (auto known = followed.find(canonical); known != followed.end())
    return known->second;
  followed[canonical] = false;
  bool result = false;
  constexpr unsigned depth = 6;
  if (const TemplateArgumentList *arguments =
          function.getTemplateSpecializationArgs())
    result = mentionsClient(*arguments, depth);
  for (const DeclContext *at = function.getDeclContext(); at && !result;
       at = at->getParent())
    if (auto *special = dyn_cast<ClassTemplateSpecializationDecl>(at))
      result = mentionsClient(special->getTemplateArgs(), depth);
    else if (auto *around = dyn_cast<FunctionDecl>(at))
      result = isFollowed(*around); // a lambda in it
  return followed[canonical] = result;
}

//===--- vertices ---------------------------------------------------------===//

unsigned CallRecorder::add(CodeFact code) {
  facts.code.push_back(std::move(code));
  return facts.code.size() - 1;
}

static bool isOneCall(const Stmt &body) {
  auto *block = dyn_cast<CompoundStmt>(&body);
  if (!block || block->size() != 1)
    return false;
  const Stmt *only = block->body_front();
  if (auto *result = dyn_cast<ReturnStmt>(only))
    only = result->getRetValue();
  auto *expression = dyn_cast_or_null<Expr>(only);
  if (!expression)
    return false;
  expression = expression->IgnoreUnlessSpelledInSource();
  return isa<CallExpr>(expression) && !isa<CXXOperatorCallExpr>(expression);
}

// A member of an instance of the client's partial specialisation of a template
// of a library, as std::hash<Tag<N>>: it hangs on the library's template.
bool CallRecorder::isReachedByType(const FunctionDecl &function) {
  if (!function.isTemplateInstantiation())
    return false;
  for (const DeclContext *at = function.getDeclContext(); at;
       at = at->getParent())
    if (auto *special = dyn_cast<ClassTemplateSpecializationDecl>(at);
        special && !inClient(*special->getSpecializedTemplate()))
      return true;
  return false;
}

// What others load by its name; every program has more that could be.
static bool isMarkedExported(const FunctionDecl &function) {
  auto *visibility = function.getAttr<VisibilityAttr>();
  return function.isExternallyVisible() &&
         (function.hasAttr<DLLExportAttr>() ||
          (visibility &&
           visibility->getVisibility() == VisibilityAttr::Default));
}

unsigned CallRecorder::function(const FunctionDecl &decl) {
  if (decl.isDependentContext())
    return 0;
  const FunctionDecl *canonical = decl.getCanonicalDecl();
  auto [entry, isNew] = vertices.try_emplace(canonical, 0);
  if (!isNew)
    return entry->second;
  const FunctionDecl *definition = decl.getDefinition();
  const FunctionDecl &shown = definition ? *definition : decl;
  if (decl.getBuiltinID() && !definition)
    return 0; // declared where it is first used
  bool isOurs = inClient(shown) || isWatched(decl);
  if (!isOurs && (!definition || !isFollowed(decl)))
    return 0;
  CodeFact code;
  code.name = nameOf(decl);
  code.isDefined = definition != nullptr;
  code.location = files.location(shown.getLocation());
  if (isOurs) {
    bool isLambda = isLambdaCallOperator(&decl);
    code.kind = isLambda ? CodeKind::Lambda : CodeKind::Function;
    code.key = keyOf(decl);
    code.linkName = linkName(shown);
    code.isInline = shown.isInlined() || shown.isTemplateInstantiation() ||
                    shown.isImplicit() || isLambda;
    code.macro = macroAt(shown.getLocation());
    code.startsItself =
        shown.hasAttr<ConstructorAttr>() || shown.hasAttr<DestructorAttr>();
    code.isExported = isMarkedExported(shown);
    code.isWeak = shown.hasAttr<WeakAttr>();
    code.isExternC = shown.isExternC() && context.getLangOpts().CPlusPlus;
    code.isForwarder = isLambda && definition && isOneCall(*shown.getBody());
    if (definition && isReachedByType(shown))
      toFollow.push_back(definition);
    if (definition && !shown.isImplicit())
      code.extent = files.extent(shown.getSourceRange(), context.getLangOpts());
  } else {
    code.kind = CodeKind::Foreign;
    toFollow.push_back(definition);
  }
  // Growing facts.code does not move `vertices`, but adding to it may.
  unsigned number = add(std::move(code));
  if (isOurs)
    noteFeatures(shown, number);
  return vertices[canonical] = number;
}

bool CallRecorder::isWatched(const FunctionDecl &function) {
  if (watched.empty() || inClient(function))
    return false;
  std::string name = naming.qualified(patternOf(function));
  return llvm::any_of(watched, [&](const std::string &pattern) {
    return matchesName(pattern, name);
  });
}

// [[clang::annotate("breakpath:feature=discounts")]], on it or its class.
void CallRecorder::noteFeatures(const FunctionDecl &function, unsigned code) {
  auto note = [&](const Decl &decl) {
    for (const Decl *each : decl.redecls())
      for (const AnnotateAttr *attribute : each->specific_attrs<AnnotateAttr>())
        if (StringRef text = attribute->getAnnotation();
            text.consume_front("breakpath:feature="))
          facts.gates.owned.emplace_back(
              code, facts.gates.table.flag({text.str(), false}));
  };
  note(function);
  if (const FunctionDecl *pattern = function.getTemplateInstantiationPattern())
    note(*pattern);
  for (const DeclContext *at = function.getDeclContext(); at;
       at = at->getParent())
    if (auto *record = dyn_cast<CXXRecordDecl>(at)) {
      if (!function.isImplicit()) // to make an object is not to use it
        note(*record);
    } else if (auto *outer = dyn_cast<FunctionDecl>(at))
      note(*outer); // a lambda in it
}

unsigned CallRecorder::initialiser(const VarDecl &variable) {
  auto [entry, isNew] = vertices.try_emplace(variable.getCanonicalDecl(), 0);
  if (!isNew)
    return entry->second;
  CodeFact code;
  code.kind = CodeKind::Initialiser;
  code.key = "init:" + keyOf(variable);
  code.name = naming.qualified(variable);
  code.location = files.location(variable.getLocation());
  code.extent = files.extent(variable.getSourceRange(), context.getLangOpts());
  code.isDefined = variable.hasInit();
  code.startsItself = variable.hasInit() && context.getLangOpts().CPlusPlus &&
                      !variable.isConstexpr() &&
                      !variable.hasConstantInitialization();
  code.isInline = variable.isInline() || variable.isStaticDataMember();
  code.macro = macroAt(variable.getLocation());
  return entry->second = add(std::move(code));
}

unsigned CallRecorder::value(const ValueDecl &decl) {
  if (!inClient(decl))
    return 0;
  auto [entry, isNew] = values.try_emplace(&decl, 0);
  if (!isNew)
    return entry->second;
  CodeFact code;
  code.kind = CodeKind::Value;
  code.name = naming.qualified(decl);
  code.location = files.location(decl.getLocation());
  code.key = "value:" + code.name + "@" + code.location.file + ":" +
             std::to_string(code.location.line) + ":" +
             std::to_string(code.location.column);
  code.extent = files.extent(decl.getSourceRange(), context.getLangOpts());
  code.isDefined = code.isInline = true;
  return entry->second = add(std::move(code));
}

unsigned CallRecorder::place(const ValueDecl &decl, const std::string &type) {
  auto [entry, isNew] = places.try_emplace(decl.getCanonicalDecl(), 0);
  if (!isNew)
    return entry->second;
  CodeFact code;
  code.kind = CodeKind::Place;
  code.name = naming.qualified(decl);
  code.type = type;
  code.location = files.location(decl.getLocation());
  if (auto *parameter = dyn_cast<ParmVarDecl>(&decl)) {
    auto *owner = dyn_cast<FunctionDecl>(parameter->getDeclContext());
    if (owner && inClient(*owner))
      code.key = "parameter:" + keyOf(*owner) + "#" +
                 std::to_string(parameter->getFunctionScopeIndex());
  } else if (auto *variable = dyn_cast<VarDecl>(&decl);
             variable ? !variable->isLocalVarDecl() : isa<FieldDecl>(decl)) {
    code.key = "place:" + keyOf(decl);
  }
  return entry->second = add(std::move(code));
}

unsigned CallRecorder::result(const FunctionDecl &function,
                              const std::string &type) {
  auto [entry, isNew] = results.try_emplace(function.getCanonicalDecl(), 0);
  if (!isNew)
    return entry->second;
  CodeFact code;
  code.kind = CodeKind::Place;
  code.type = type;
  code.name = nameOf(function) + "()";
  code.location = files.location(function.getLocation());
  if (inClient(function))
    code.key = "result:" + keyOf(function);
  return entry->second = add(std::move(code));
}

unsigned CallRecorder::overridersOf(const CXXMethodDecl &method) {
  unsigned target = function(method);
  auto [entry, isNew] = places.try_emplace(method.getCanonicalDecl(), 0);
  if (!isNew || !target)
    return entry->second;
  noteClass(*method.getParent());
  CodeFact code;
  code.kind = CodeKind::Place;
  code.key = "overriders:" + keyOf(method);
  code.name = facts.code[target].name;
  unsigned vertex = entry->second = add(std::move(code));
  edge(vertex, target, CallKind::Holds, method.getLocation());
  facts.calls.back().receiver = keyOf(*method.getParent());
  return vertex;
}

unsigned CallRecorder::anyOf(const std::string &type) {
  auto [entry, isNew] = types.try_emplace(type, 0);
  if (!isNew)
    return entry->second;
  CodeFact code;
  code.kind = CodeKind::Place;
  code.key = "type:" + type;
  code.name = type;
  code.type = type;
  return entry->second = add(std::move(code));
}

unsigned CallRecorder::libraryNamed(const std::string &name) {
  auto [entry, isNew] = libraries.try_emplace(name, 0);
  if (!isNew)
    return entry->second;
  CodeFact code;
  code.kind = CodeKind::Foreign;
  code.key = "library:" + name;
  code.name = name;
  return entry->second = add(std::move(code));
}

unsigned CallRecorder::library(const Decl &decl) {
  if (inClient(decl))
    return 0;
  const SourceManager &sources = context.getSourceManager();
  std::string name = SourceFiles::libraryName(
      sources.getFilename(sources.getFileLoc(decl.getLocation())));
  return name.empty() ? 0 : libraryNamed(name);
}

} // namespace breakpath
