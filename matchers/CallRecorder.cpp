#include "matchers/CallRecorder.h"

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

CallRecorder::CallRecorder(ASTContext &context, SourceFiles &files,
                           CallFacts &facts)
    : context(context), files(files), facts(facts), naming(context, files) {
  facts.code.emplace_back(); // 0 is none
}

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
  bool isOurs = inClient(shown);
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
  return vertices[canonical] = number;
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

//===--- edges ------------------------------------------------------------===//

void CallRecorder::edge(unsigned from, unsigned to, CallKind kind,
                        SourceLocation at) {
  if (!from || !to)
    return;
  CallFact call;
  call.from = from;
  call.to = to;
  call.kind = kind;
  call.location = files.location(at);
  facts.calls.push_back(std::move(call));
}

void CallRecorder::call(const FunctionDecl &callee, CallKind kind,
                        SourceLocation at) {
  unsigned to = function(callee);
  if (to || !current)
    return edge(current, to, kind, at);
  // Once is enough: the library may run all it was given.
  unsigned outside = library(callee);
  if (outside && entered.insert({current, outside}).second)
    edge(current, outside, CallKind::Call, at);
}

void CallRecorder::callVirtual(const CXXMethodDecl &method,
                               const CXXRecordDecl &receiver,
                               SourceLocation at) {
  noteClass(receiver);
  unsigned to = function(method);
  if (!to && current) {
    // A virtual function of a library, which classes of the client override.
    CodeFact code;
    code.kind = CodeKind::Foreign;
    code.key = keyOf(method);
    code.name = nameOf(method);
    to = vertices[method.getCanonicalDecl()] = add(std::move(code));
  }
  edge(current, to, CallKind::Virtual, at);
  if (current && to)
    facts.calls.back().receiver = keyOf(receiver);
}

void CallRecorder::destroy(QualType type, SourceLocation at) {
  if (type.isNull() || !current)
    return;
  QualType element = context.getBaseElementType(type.getCanonicalType());
  const CXXRecordDecl *record = element->getAsCXXRecordDecl();
  if (!record || !record->hasDefinition() || record->hasTrivialDestructor())
    return;
  if (const CXXDestructorDecl *destructor = record->getDestructor())
    call(*destructor, CallKind::Destroy, at);
}

void CallRecorder::destroyParts(const CXXMethodDecl &function) {
  const CXXRecordDecl &record = *function.getParent();
  SourceLocation at = function.getLocation();
  if (record.isUnion())
    return; // which member is alive, only the program knows
  for (const CXXBaseSpecifier &base : record.bases())
    destroy(base.getType(), at);
  for (const CXXBaseSpecifier &base : record.vbases())
    destroy(base.getType(), at);
  for (const FieldDecl *field : record.fields())
    destroy(field->getType(), at);
}

//===--- classes ----------------------------------------------------------===//

void CallRecorder::noteClass(const CXXRecordDecl &decl) {
  const CXXRecordDecl *record = decl.getDefinition();
  if (!record || record->isDependentContext() || !record->isPolymorphic() ||
      !classes.insert(record->getCanonicalDecl()).second)
    return;
  ClassFact fact;
  fact.key = keyOf(*record);
  fact.name = naming.qualified(patternOf(*record));
  fact.location = files.location(record->getLocation());
  fact.inClient = inClient(*record);
  fact.isAbstract = record->isAbstract();
  fact.macro = macroAt(record->getLocation());
  for (const CXXBaseSpecifier &base : record->bases())
    if (const CXXRecordDecl *from = base.getType()->getAsCXXRecordDecl()) {
      fact.bases.push_back(keyOf(*from));
      noteClass(*from);
    }
  for (const CXXMethodDecl *method : record->methods()) {
    if (!method->isVirtual())
      continue;
    MethodFact entry;
    entry.key = keyOf(*method);
    entry.name = nameOf(*method);
    for (const CXXMethodDecl *overridden : method->overridden_methods())
      entry.overrides.push_back(keyOf(*overridden));
    if (fact.inClient)
      function(*method);
    fact.methods.push_back(std::move(entry));
  }
  facts.classes.push_back(std::move(fact));
}

// What a library makes of a class of the client, it runs by virtual functions
// of its own: the destructor by the control block of a shared_ptr.
void CallRecorder::runLater(const CXXRecordDecl &record) {
  for (const CXXMethodDecl *method : record.methods())
    if (method->isVirtual() && isFollowed(*method))
      edge(current, function(*method), CallKind::HandOver,
           method->getLocation());
}

void CallRecorder::noteCreation(const CXXRecordDecl &record) {
  if (!current || !record.hasDefinition() || !record.isPolymorphic())
    return;
  if (!inClient(record))
    return runLater(record);
  noteClass(record);
  facts.creations.push_back({keyOf(record), current});
}

//===--- the end ----------------------------------------------------------===//

namespace {

/// Which vertices lead to code of the client, or are it.
std::vector<bool> leadsBack(const CallFacts &facts) {
  std::vector<std::vector<unsigned>> callers(facts.code.size());
  for (const CallFact &call : facts.calls)
    callers[call.to].push_back(call.from);
  std::vector<bool> keep(facts.code.size());
  std::vector<unsigned> work;
  auto reach = [&](unsigned vertex) {
    if (keep[vertex])
      return;
    keep[vertex] = true;
    work.push_back(vertex);
  };
  for (unsigned i = 1; i < facts.code.size(); ++i)
    if (facts.code[i].kind != CodeKind::Foreign || !facts.code[i].key.empty())
      reach(i);
  for (const HandOver &handOver : facts.handOvers)
    if (!handOver.callables.empty())
      reach(handOver.from);
  // An object that a library makes is made, whatever else happens there.
  for (const CreationFact &creation : facts.creations)
    reach(creation.by);
  while (!work.empty()) {
    unsigned vertex = work.back();
    work.pop_back();
    for (unsigned caller : callers[vertex])
      reach(caller);
  }
  keep[0] = true;
  return keep;
}

} // namespace

void CallRecorder::finish() {
  for (const auto &[from, to] : facts.libraryIncludes)
    if (libraries.contains(from) && libraries.contains(to))
      edge(libraries[from], libraries[to], CallKind::Call, {});
  std::vector<bool> keep = leadsBack(facts);
  std::vector<unsigned> renumbered(facts.code.size());
  std::vector<CodeFact> kept;
  for (unsigned i = 0; i < facts.code.size(); ++i)
    if (keep[i]) {
      renumbered[i] = kept.size();
      kept.push_back(std::move(facts.code[i]));
    }
  facts.code = std::move(kept);
  auto isGone = [&](unsigned vertex) { return vertex && !renumbered[vertex]; };
  std::erase_if(facts.calls, [&](const CallFact &call) {
    return isGone(call.from) || isGone(call.to);
  });
  for (CallFact &call : facts.calls) {
    call.from = renumbered[call.from];
    call.to = renumbered[call.to];
    call.storedBy = renumbered[call.storedBy];
  }
  llvm::sort(facts.calls);
  facts.calls.erase(std::unique(facts.calls.begin(), facts.calls.end()),
                    facts.calls.end());
  for (CreationFact &creation : facts.creations)
    creation.by = renumbered[creation.by];
  llvm::sort(facts.creations, [](auto &a, auto &b) {
    return std::tie(a.type, a.by) < std::tie(b.type, b.by);
  });
  facts.creations.erase(std::unique(facts.creations.begin(),
                                    facts.creations.end(),
                                    [](auto &a, auto &b) {
                                      return a.type == b.type && a.by == b.by;
                                    }),
                        facts.creations.end());
  for (HandOver &handOver : facts.handOvers) {
    handOver.from = renumbered[handOver.from];
    handOver.library = renumbered[handOver.library];
    for (HandedItem &item : handOver.callables)
      item.code = renumbered[item.code];
    std::erase_if(handOver.callables,
                  [](const HandedItem &item) { return item.code == 0; });
  }
}

} // namespace breakpath
