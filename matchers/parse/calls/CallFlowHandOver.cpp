// What a call is given: arguments that flow into parameters and containers, and
// callables, objects and texts that may start something.

#include "matchers/parse/calls/CallFlow.h"
#include "matchers/parse/frontend/Expressions.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/ASTLambda.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Lex/Lexer.h"

using namespace clang;
using llvm::StringRef;

namespace breakpath {

// The most that is known of an object: what is behind pointers and casts.
const CXXRecordDecl *CallFlow::objectType(const Expr &argument) const {
  const Expr *expression = stripped(&argument);
  QualType type = expression->getType().getNonReferenceType();
  if (auto *call = dyn_cast<CallExpr>(expression);
      call && call->getNumArgs() == 1 && call->getDirectCallee() &&
      call->getDirectCallee()->isInStdNamespace()) // std::move(job)
    type = stripped(call->getArg(0))->getType().getNonReferenceType();
  if (type->isPointerType())
    type = type->getPointeeType();
  const CXXRecordDecl *record = type->getAsCXXRecordDecl();
  auto *special = dyn_cast_or_null<ClassTemplateSpecializationDecl>(record);
  if (special && !const_cast<CallFlow *>(this)->inClient(*record)) {
    // A smart pointer, made or copied from one of something derived.
    if (auto *made = dyn_cast<CXXConstructExpr>(expression);
        made && made->getNumArgs() >= 1)
      if (const CXXRecordDecl *from = objectType(*made->getArg(0)))
        return from;
    if (special->getTemplateArgs().size() > 0 &&
        special->getTemplateArgs()[0].getKind() == TemplateArgument::Type)
      record = special->getTemplateArgs()[0].getAsType()->getAsCXXRecordDecl();
  }
  if (!record || !record->hasDefinition() || isLambdaCallOperator(record) ||
      record->isLambda() || !const_cast<CallFlow *>(this)->inClient(*record))
    return nullptr;
  return record;
}

static bool isLiteral(const Stmt &expression, unsigned depth = 8) {
  if (depth == 0)
    return false;
  if (auto *name = dyn_cast<DeclRefExpr>(&expression))
    return isa<FunctionDecl, EnumConstantDecl>(name->getDecl());
  if (isa<CXXThisExpr, MemberExpr, LambdaExpr, CXXMemberCallExpr>(expression))
    return false;
  for (const Stmt *child : expression.children())
    if (child && !isLiteral(*child, depth - 1))
      return false;
  return true;
}

static const StringLiteral *literalOf(const Expr *expression,
                                      unsigned depth = 8) {
  if (!expression || depth == 0)
    return nullptr;
  expression = stripped(expression);
  if (auto *literal = dyn_cast<StringLiteral>(expression))
    return literal->getCharByteWidth() == 1 ? literal : nullptr;
  if (auto *made = dyn_cast<CXXConstructExpr>(expression);
      made && made->getNumArgs() >= 1)
    return literalOf(made->getArg(0), depth - 1);
  if (auto *call = dyn_cast<UserDefinedLiteral>(expression))
    return call->getNumArgs() ? literalOf(call->getArg(0), depth - 1) : nullptr;
  if (auto *name = dyn_cast<DeclRefExpr>(expression))
    if (auto *variable = dyn_cast<VarDecl>(name->getDecl());
        variable &&
        (variable->getType().isConstQualified() || variable->isConstexpr()))
      return literalOf(variable->getAnyInitializer(), depth - 1);
  return nullptr;
}

void CallFlow::addTexts(const Expr &argument, int number, HandOver &handOver) {
  if (const StringLiteral *literal = literalOf(&argument)) {
    handOver.texts.emplace_back(number, literal->getString().str());
    return;
  }
  const Expr *expression = stripped(&argument);
  const VarDecl *constant = nullptr;
  if (auto *name = dyn_cast<DeclRefExpr>(expression))
    if (auto *variable = dyn_cast<VarDecl>(name->getDecl());
        variable &&
        (variable->isConstexpr() || variable->getType().isConstQualified()))
      constant = variable;
  if (constant && constant->getAnyInitializer())
    expression = constant->getAnyInitializer();
  QualType type = expression->getType().getNonReferenceType();
  if (!isLiteral(*expression) || type->isPointerType() ||
      !signatureOf(type).empty() || isa<CXXDefaultArgExpr>(expression))
    return;
  const SourceManager &sources = context.getSourceManager();
  CharSourceRange range = CharSourceRange::getTokenRange(
      sources.getFileLoc(expression->getBeginLoc()),
      sources.getFileLoc(expression->getEndLoc()));
  StringRef text = Lexer::getSourceText(range, sources, context.getLangOpts());
  if (!text.empty() && text.size() <= 80)
    handOver.texts.emplace_back(number, text.str());
}

static void addNames(const FunctionDecl &callee, const Naming &naming,
                     std::vector<std::string> &names, unsigned depth = 4) {
  std::string name = naming.qualified(patternOf(callee));
  if (llvm::is_contained(names, name) || depth == 0)
    return;
  names.push_back(std::move(name));
  if (auto *method = dyn_cast<CXXMethodDecl>(&callee))
    for (const CXXMethodDecl *overridden : method->overridden_methods())
      addNames(*overridden, naming, names, depth - 1);
}

// SLOT(tick()) is a call that is given "1tick()"; invokeMethod takes "tick".
static StringRef slotName(const Expr &argument, const FunctionDecl &callee) {
  const Expr *expression = stripped(&argument);
  auto *call = dyn_cast<CallExpr>(expression);
  if (call && call->getNumArgs() == 1)
    expression = call->getArg(0);
  const StringLiteral *literal = literalOf(expression);
  if (!literal)
    return "";
  StringRef text = literal->getString();
  if (callee.getIdentifier() && callee.getName() == "invokeMethod")
    return text;
  return text.consume_front("1")
             ? text.take_until([](char c) { return c == '('; })
             : "";
}

// Qt finds the slot by its name in the class of the receiver.
void CallFlow::addSlots(const FunctionDecl &callee, const Expr *object,
                        llvm::ArrayRef<const Expr *> arguments,
                        HandOver &handOver) {
  std::string name = naming.qualified(callee);
  if (!StringRef(name).starts_with("QObject::") &&
      !StringRef(name).starts_with("QTimer::") &&
      !StringRef(name).starts_with("QMetaObject::"))
    return;
  for (size_t i = 0; i < arguments.size(); ++i) {
    StringRef slot = slotName(*arguments[i], callee);
    const CXXRecordDecl *receiver =
        slot.empty() || i == 0 ? nullptr : objectType(*arguments[i - 1]);
    if (!receiver && !slot.empty() && object)
      receiver = objectType(*object);
    if (!receiver)
      continue;
    for (const CXXMethodDecl *method : receiver->getDefinition()->methods())
      if (method->getIdentifier() && method->getName() == slot)
        if (unsigned vertex = function(*method))
          handOver.callables.push_back({static_cast<int>(i), vertex, ""});
  }
}

// threads.emplace_back(work) makes a std::thread, as make_unique<std::thread>
// does.
static void addElementConstructor(const Expr *object,
                                  const FunctionDecl &callee,
                                  const Naming &naming,
                                  std::vector<std::string> &names) {
  if (!callee.getIdentifier())
    return;
  StringRef name = callee.getName();
  const TemplateArgumentList *arguments = nullptr;
  if (name.starts_with("make_"))
    arguments = callee.getTemplateSpecializationArgs();
  else if (object && name.starts_with("emplace"))
    if (auto *special = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
            object->getType().getNonReferenceType()->getAsCXXRecordDecl()))
      arguments = &special->getTemplateArgs();
  if (!arguments || arguments->size() == 0 ||
      arguments->get(0).getKind() != TemplateArgument::Type)
    return;
  if (const CXXRecordDecl *element =
          arguments->get(0).getAsType()->getAsCXXRecordDecl())
    names.push_back(naming.qualified(patternOf(*element)) +
                    "::" + element->getNameAsString());
}

// An object with an operator() is a callback only to what takes anything.
bool CallFlow::mayCall(const FunctionDecl &callee, size_t number,
                       const Expr &argument) const {
  if (!isPlainObject(argument))
    return true;
  const FunctionTemplateDecl *primary = callee.getPrimaryTemplate();
  if (!primary || primary->getTemplatedDecl()->getNumParams() == 0)
    return number < callee.getNumParams() &&
           !signatureOf(callee.getParamDecl(number)->getType()).empty();
  const FunctionDecl &pattern = *primary->getTemplatedDecl();
  QualType type =
      pattern
          .getParamDecl(std::min<size_t>(number, pattern.getNumParams() - 1))
          ->getType();
  if (auto *pack = type->getAs<PackExpansionType>())
    type = pack->getPattern();
  return type.getNonReferenceType()->isTemplateTypeParmType() ||
         !signatureOf(type).empty();
}

void CallFlow::handOver(const FunctionDecl &callee, const Expr *object,
                        llvm::ArrayRef<const Expr *> arguments,
                        SourceLocation at, bool leavesClient) {
  HandOver result;
  result.from = current;
  result.leavesClient = leavesClient;
  result.gate = gateAt(at);
  for (size_t i = 0; i < arguments.size(); ++i) {
    const Expr &argument = *arguments[i];
    if (isa<CXXDefaultArgExpr>(argument))
      continue;
    size_t before = result.callables.size();
    bool isCallable = mayCall(callee, i, argument);
    if (isCallable &&
        (isRunnable(argument.getType()) ||
         isRunnable(stripped(&argument)->getType()) ||
         (isa<CallExpr>(stripped(&argument)) && !inClient(callee))))
      for (unsigned vertex : sourcesOf(argument).vertices) {
        result.callables.push_back({static_cast<int>(i), vertex, ""});
        // The library may keep it where the client finds it: xmlMalloc.
        if (std::string type = signatureOf(argument.getType());
            leavesClient && !type.empty())
          hold(anyOf(type), vertex, at);
      }
    if (result.callables.size() == before)
      if (const CXXRecordDecl *record = objectType(argument)) {
        noteClass(*record);
        result.objects.push_back({static_cast<int>(i), 0, keyOf(*record)});
      }
  }
  addSlots(callee, object, arguments, result);
  if (result.callables.empty() && result.objects.empty())
    return;
  for (size_t i = 0; i < arguments.size(); ++i)
    if (!isa<CXXDefaultArgExpr>(arguments[i]))
      addTexts(*arguments[i], i, result);
  if (object) // CROW_ROUTE(app, "/")(handler)
    if (auto *call = dyn_cast<CallExpr>(stripped(object)))
      for (const Expr *argument : call->arguments())
        addTexts(*argument, -1, result);
  addNames(callee, naming, result.functions);
  addElementConstructor(object, callee, naming, result.functions);
  result.library = leavesClient ? library(callee) : 0;
  result.location = files.location(at);
  facts.handOvers.push_back(std::move(result));
}

void CallFlow::storeOutside(const NamedDecl &target, const Expr &expression,
                            SourceLocation at) {
  HandOver result;
  result.from = current;
  result.leavesClient = true;
  result.gate = gateAt(at);
  result.library = library(target);
  for (unsigned vertex : sourcesOf(expression).vertices)
    result.callables.push_back({0, vertex, ""});
  if (result.callables.empty())
    return;
  result.functions.push_back(naming.qualified(target));
  result.location = files.location(at);
  facts.handOvers.push_back(std::move(result));
}

void CallFlow::pass(const FunctionDecl *callee, const Expr *object,
                    llvm::ArrayRef<const Expr *> arguments, SourceLocation at) {
  if (!callee) {
    for (const Expr *argument : arguments)
      if (std::string type = signatureOf(argument->getType()); !type.empty())
        flow(anyOf(type), *argument, at);
    return;
  }
  if (inClient(*callee) || function(*callee) != 0) {
    const FunctionDecl *definition = callee->getDefinition();
    const FunctionDecl &target = definition ? *definition : *callee;
    for (size_t i = 0; i < arguments.size() && i < target.getNumParams(); ++i) {
      flowInto(*target.getParamDecl(i), *arguments[i]);
      flowBack(*target.getParamDecl(i), *arguments[i], at);
    }
  }
  // Into a container: what comes out of it is what went in.
  bool isStored = false;
  if (object && !inClient(*callee))
    if (unsigned place = placeOf(*object)) {
      isStored = true;
      for (const Expr *argument : arguments)
        if (isRunnable(argument->getType()) ||
            !heldSignature(argument->getType()).empty()) {
          flow(place, *argument, at);
          hold(placeOf(*argument), place, at); // swap, or an out parameter
        }
    }
  // A template or a class gives back what it was given; a C function that
  // returns a pointer gives back what it was given before.
  QualType returned = callee->getReturnType();
  bool isValue = (callee->isTemplateInstantiation() ||
                  returned.getNonReferenceType()->isRecordType()) &&
                 (isRunnable(returned) || !heldSignature(returned).empty());
  if (auto *constructor = dyn_cast<CXXConstructorDecl>(callee);
      constructor &&
      !signatureOf(context.getRecordType(constructor->getParent())).empty())
    isValue = true;
  handOver(*callee, object, arguments, at,
           !inClient(*callee) && !isStored && !isValue);
}

} // namespace breakpath
