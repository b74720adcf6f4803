// Places are vertices, and a value that moves from one to another is an edge:
//
//   task_ = task;        task_ holds task
//   add([] { run(); });  task holds the lambda, as add's parameter
//   task_();             leads to task_, and so to the lambda
//
// Which object a member belongs to does not count. What cannot be followed is
// open: the place then may hold every function of its type that anything takes.

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

/// How deep values are followed through one expression; hostile input nests.
static constexpr unsigned maxDepth = 32;

//===--- types ------------------------------------------------------------===//

static std::string printed(const FunctionType &type,
                           const ASTContext &context) {
  QualType canonical = QualType(&type, 0).getCanonicalType();
  if (auto *proto = canonical->getAs<FunctionProtoType>())
    canonical =
        const_cast<ASTContext &>(context)
            .getFunctionType(proto->getReturnType(), proto->getParamTypes(),
                             FunctionProtoType::ExtProtoInfo())
            .getCanonicalType();
  PrintingPolicy policy(context.getPrintingPolicy());
  policy.SuppressInlineNamespace = true;
  return canonical.getAsString(policy);
}

// A class of a library over a function type is a std::function of some kind.
static const FunctionType *erasedType(const CXXRecordDecl &record) {
  auto *special = dyn_cast<ClassTemplateSpecializationDecl>(&record);
  if (!special || special->getTemplateArgs().size() == 0)
    return nullptr;
  const TemplateArgument &first = special->getTemplateArgs()[0];
  return first.getKind() == TemplateArgument::Type
             ? first.getAsType()->getAs<FunctionType>()
             : nullptr;
}

std::string CallFlow::signatureOf(QualType type) const {
  if (type.isNull() || type->isDependentType())
    return "";
  type = type.getNonReferenceType().getCanonicalType();
  while (type->isPointerType() || type->isArrayType() ||
         type->isBlockPointerType())
    type = type->isArrayType()
               ? QualType(type->getArrayElementTypeNoTypeQual(), 0)
               : type->getPointeeType();
  if (auto *member = type->getAs<MemberPointerType>()) {
    auto *function = member->getPointeeType()->getAs<FunctionType>();
    const CXXRecordDecl *owner = member->getClass()->getAsCXXRecordDecl();
    return function && owner
               ? naming.qualified(*owner) + "::*" + printed(*function, context)
               : "";
  }
  if (auto *function = type->getAs<FunctionType>())
    return printed(*function, context);
  const CXXRecordDecl *record = type->getAsCXXRecordDecl();
  if (!record || const_cast<CallFlow *>(this)->inClient(*record))
    return "";
  const FunctionType *erased = erasedType(*record);
  return erased ? printed(*erased, context) : "";
}

std::string CallFlow::heldSignature(QualType type, unsigned depth) const {
  if (std::string own = signatureOf(type); !own.empty() || depth == 0)
    return own;
  if (type.isNull() || type->isDependentType())
    return "";
  type = type.getNonReferenceType().getCanonicalType();
  if (type->isPointerType() || type->isArrayType())
    type = QualType(type->getPointeeOrArrayElementType(), 0);
  auto *special = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
      type->getAsCXXRecordDecl());
  if (!special || const_cast<CallFlow *>(this)->inClient(*special))
    return "";
  auto visit = [&](auto &self,
                   const TemplateArgument &argument) -> std::string {
    if (argument.getKind() == TemplateArgument::Type)
      return heldSignature(argument.getAsType(), depth - 1);
    if (argument.getKind() == TemplateArgument::Pack)
      for (const TemplateArgument &element : argument.pack_elements())
        if (std::string found = self(self, element); !found.empty())
          return found;
    return "";
  };
  for (const TemplateArgument &argument : special->getTemplateArgs().asArray())
    if (std::string found = visit(visit, argument); !found.empty())
      return found;
  return "";
}

static bool hasCallOperator(const CXXRecordDecl &record, ASTContext &context) {
  if (!record.hasDefinition())
    return false;
  DeclarationName name = context.DeclarationNames.getCXXOperatorName(OO_Call);
  return !record.lookup(name).empty();
}

bool CallFlow::isRunnable(QualType type) const {
  if (!signatureOf(type).empty())
    return true;
  const CXXRecordDecl *record =
      type.getNonReferenceType()->getAsCXXRecordDecl();
  return record && !record->isDependentContext() &&
         const_cast<CallFlow *>(this)->inClient(*record) &&
         hasCallOperator(*record, context);
}

//===--- what an expression may run ---------------------------------------===//

void CallFlow::addFunction(const FunctionDecl &function, Sources &sources) {
  auto *method = dyn_cast<CXXMethodDecl>(&function);
  if (method && method->isVirtual()) {
    if (unsigned vertex = overridersOf(*method))
      sources.add(vertex);
  } else if (unsigned vertex = this->function(function)) {
    sources.add(vertex);
  }
  // Whoever calls it from afar may give it anything.
  if (!inClient(function))
    return;
  for (const ParmVarDecl *parameter : function.parameters())
    if (std::string type = heldSignature(parameter->getType()); !type.empty())
      edge(place(*parameter, type), anyOf(type), CallKind::Holds,
           parameter->getLocation());
}

bool CallFlow::addCallOperators(QualType type, Sources &sources) {
  const CXXRecordDecl *record =
      type.getNonReferenceType()->getAsCXXRecordDecl();
  if (!record || !record->hasDefinition() || !inClient(*record))
    return false;
  bool found = false;
  DeclarationName name = context.DeclarationNames.getCXXOperatorName(OO_Call);
  // Its own, or those of the nearest base that has any.
  auto operators = record->getDefinition()->lookup(name);
  if (operators.empty())
    record->forallBases([&](const CXXRecordDecl *base) {
      if (operators.empty())
        operators = base->lookup(name);
      return true;
    });
  for (const NamedDecl *decl : operators) {
    found = true;
    if (auto *method = dyn_cast<CXXMethodDecl>(decl)) {
      addFunction(*method, sources);
    } else if (auto *generic = dyn_cast<FunctionTemplateDecl>(decl)) {
      for (const FunctionDecl *special : generic->specializations())
        addFunction(*special, sources);
    }
  }
  return found;
}

/// An object of a class of the client that is no lambda.
bool CallFlow::isPlainObject(const Expr &expression) const {
  const CXXRecordDecl *record = stripped(&expression)
                                    ->getType()
                                    .getNonReferenceType()
                                    ->getAsCXXRecordDecl();
  return record && !record->isLambda() &&
         const_cast<CallFlow *>(this)->inClient(*record);
}

void CallFlow::addCallSources(const CallExpr &call, Sources &sources,
                              unsigned depth) {
  const FunctionDecl *callee = call.getDirectCallee();
  if (!callee) {
    sources.isOpen = true;
    return;
  }
  if (auto *conversion = dyn_cast<CXXConversionDecl>(callee))
    if (auto *member = dyn_cast<CXXMemberCallExpr>(&call);
        member && (isRunnable(member->getImplicitObjectArgument()->getType()) ||
                   !inClient(*conversion)))
      return addSources(member->getImplicitObjectArgument(), sources, depth);
  if (inClient(*callee)) {
    std::string type = heldSignature(callee->getReturnType());
    if (!type.empty())
      sources.add(result(*callee, type));
    else
      sources.isOpen = true;
    return;
  }
  // A library gives back what it was given: std::bind, std::move, at().
  size_t known = sources.vertices.size();
  if (unsigned place = placeOf(call))
    sources.add(place);
  bool binds = callee->getIdentifier() &&
               callee->getName().starts_with_insensitive("bind");
  for (const Expr *argument : call.arguments()) {
    // Bound behind the function: an object that it is called with.
    if (binds && sources.vertices.size() > known && isPlainObject(*argument))
      continue;
    if (isRunnable(argument->getType()) ||
        isa<LambdaExpr>(stripped(argument)) ||
        !heldSignature(argument->getType()).empty())
      addSources(argument, sources, depth);
  }
  sources.isOpen |= sources.vertices.size() == known;
}

void CallFlow::addSources(const Expr *expression, Sources &sources,
                          unsigned depth) {
  if (!expression || depth == 0) {
    sources.isOpen = true;
    return;
  }
  expression = stripped(expression);
  auto next = [&](const Expr *inner) { addSources(inner, sources, depth - 1); };
  if (auto *lambda = dyn_cast<LambdaExpr>(expression)) {
    addCallOperators(lambda->getType(), sources);
  } else if (auto *name = dyn_cast<DeclRefExpr>(expression)) {
    if (auto *target = dyn_cast<FunctionDecl>(name->getDecl())) {
      told.insert(name);
      return addFunction(*target, sources);
    }
    if (addCallOperators(name->getType(), sources))
      return;
    if (unsigned place = placeOf(*name)) {
      sources.add(place);
      return;
    }
    auto *variable = dyn_cast<VarDecl>(name->getDecl());
    if (variable && variable->getInit() && variable->isLocalVarDecl())
      return next(variable->getInit()); // auto f = std::bind(...)
    sources.isOpen = true;
  } else if (auto *member = dyn_cast<MemberExpr>(expression)) {
    if (addCallOperators(member->getType(), sources))
      return;
    if (unsigned place = placeOf(*member))
      sources.add(place);
    else
      sources.isOpen = true;
  } else if (auto *choice = dyn_cast<AbstractConditionalOperator>(expression)) {
    unsigned outer = sources.gate;
    for (const Expr *side : {choice->getTrueExpr(), choice->getFalseExpr()}) {
      sources.gate = facts.gates.table.both(outer, gateBefore(*side));
      next(side);
    }
    sources.gate = outer;
  } else if (auto *operation = dyn_cast<BinaryOperator>(expression)) {
    next(operation->getRHS());
  } else if (auto *list = dyn_cast<InitListExpr>(expression)) {
    for (const Expr *element : list->inits())
      next(element);
  } else if (auto *made = dyn_cast<CXXConstructExpr>(expression)) {
    if (!addCallOperators(made->getType(), sources))
      for (const Expr *argument : made->arguments())
        if (!isa<CXXDefaultArgExpr>(argument))
          next(argument);
  } else if (auto *list = dyn_cast<CXXStdInitializerListExpr>(expression)) {
    next(list->getSubExpr());
  } else if (auto *call = dyn_cast<CallExpr>(expression)) {
    if (!addCallOperators(call->getType(), sources))
      addCallSources(*call, sources, depth - 1);
  } else if (auto *subscript = dyn_cast<ArraySubscriptExpr>(expression)) {
    next(subscript->getBase());
  } else if (auto *made = dyn_cast<CXXNewExpr>(expression)) {
    if (made->getInitializer())
      next(made->getInitializer());
  } else if (!isa<ImplicitValueInitExpr, CXXNullPtrLiteralExpr, GNUNullExpr,
                  IntegerLiteral, CXXScalarValueInitExpr, StringLiteral>(
                 expression)) {
    sources.isOpen = true;
  }
}

Sources CallFlow::sourcesOf(const Expr &expression) {
  Sources sources;
  addSources(&expression, sources, maxDepth);
  return sources;
}

//===--- places -----------------------------------------------------------===//

unsigned CallFlow::placeOf(const Expr &given) {
  const Expr *expression = &given;
  for (unsigned depth = 0; depth < maxDepth; ++depth) {
    expression = stripped(expression);
    if (auto *name = dyn_cast<DeclRefExpr>(expression)) {
      if (auto *binding = dyn_cast<BindingDecl>(name->getDecl())) {
        if (!binding->getBinding())
          return 0;
        expression = binding->getBinding();
        continue;
      }
      auto *variable = dyn_cast<VarDecl>(name->getDecl());
      if (!variable)
        return 0;
      std::string type = heldSignature(variable->getType());
      return type.empty() ? 0 : place(*variable, type);
    }
    if (auto *member = dyn_cast<MemberExpr>(expression)) {
      auto *field = dyn_cast<ValueDecl>(member->getMemberDecl());
      if (!isa<FieldDecl, VarDecl>(field))
        return 0;
      if (inClient(*field)) {
        std::string type = heldSignature(field->getType());
        return type.empty() ? 0 : place(*field, type);
      }
      expression = member->getBase(); // pair.second
    } else if (auto *call = dyn_cast<CXXMemberCallExpr>(expression)) {
      if (!call->getMethodDecl() || inClient(*call->getMethodDecl()))
        return 0;
      expression = call->getImplicitObjectArgument();
    } else if (auto *call = dyn_cast<CallExpr>(expression)) {
      const FunctionDecl *callee = call->getDirectCallee();
      if (!callee || inClient(*callee) || call->getNumArgs() == 0)
        return 0;
      expression = call->getArg(0); // operator[], operator->, std::get
    } else if (auto *subscript = dyn_cast<ArraySubscriptExpr>(expression)) {
      expression = subscript->getBase();
    } else if (auto *made = dyn_cast<CXXConstructExpr>(expression);
               made && made->getNumArgs() == 1) {
      expression = made->getArg(0); // an iterator's copy
    } else {
      return 0;
    }
    if (!expression)
      return 0;
  }
  return 0;
}

void CallFlow::hold(unsigned place, unsigned source, SourceLocation at) {
  if (!place || !source || place == source)
    return;
  edge(place, source, CallKind::Holds, at);
  facts.calls.back().storedBy = current;
}

void CallFlow::flow(unsigned place, const Expr &expression, SourceLocation at) {
  if (!place)
    return;
  const std::string type = facts.code[place].type;
  Sources sources = sourcesOf(expression);
  for (size_t i = 0; i < sources.vertices.size(); ++i) {
    unsigned source = sources.vertices[i];
    unsigned saved = gate;
    gate = facts.gates.table.both(gate, sources.gates[i]);
    hold(place, source, at);
    if (facts.code[source].kind != CodeKind::Place)
      hold(anyOf(type), source, at);
    gate = saved;
  }
  if (sources.isOpen)
    edge(place, anyOf(type), CallKind::Holds, at);
}

void CallFlow::flowInto(const ValueDecl &target, const Expr &expression) {
  if (target.getDeclContext()->isDependentContext())
    return;
  if (auto *field = dyn_cast<FieldDecl>(&target); field && !inClient(*field)) {
    if (!signatureOf(field->getType()).empty())
      storeOutside(*field, expression, expression.getExprLoc());
    return;
  }
  if (std::string type = heldSignature(target.getType()); !type.empty())
    flow(place(target, type), expression, expression.getExprLoc());
}

// What is passed to be written to: get(&handler), get(handler).
void CallFlow::flowBack(const ParmVarDecl &parameter, const Expr &argument,
                        SourceLocation at) {
  QualType type = parameter.getType();
  bool isWritten = type->isPointerType() || type->isLValueReferenceType();
  if (!isWritten || type->getPointeeType().isConstQualified() ||
      type->isFunctionPointerType() || type->getPointeeType()->isFunctionType())
    return;
  if (std::string held = heldSignature(type); !held.empty())
    hold(placeOf(argument), place(parameter, held), at);
}

void CallFlow::takeAddress(const FunctionDecl &function, SourceLocation at) {
  Sources sources;
  addFunction(function, sources);
  std::string type =
      printed(*function.getType()->castAs<FunctionType>(), context);
  if (auto *method = dyn_cast<CXXMethodDecl>(&function);
      method && !method->isStatic())
    type = naming.qualified(*method->getParent()) + "::*" + type;
  for (unsigned vertex : sources.vertices) {
    hold(anyOf(type), vertex, at);
    edge(current, vertex, CallKind::HandOver, at);
  }
}

void CallFlow::callThrough(const Expr &callee, SourceLocation at) {
  const Expr *expression = stripped(&callee);
  if (auto *pointer = dyn_cast<BinaryOperator>(expression);
      pointer && pointer->isPtrMemOp())
    expression = pointer->getRHS();
  std::string type = signatureOf(expression->getType());
  if (type.empty())
    type = signatureOf(callee.getType());
  Sources sources = sourcesOf(*expression);
  for (size_t i = 0; i < sources.vertices.size(); ++i) {
    unsigned saved = gate;
    gate = facts.gates.table.both(gate, sources.gates[i]);
    edge(current, sources.vertices[i], CallKind::Through, at);
    gate = saved;
  }
  if ((sources.isOpen || sources.vertices.empty()) && !type.empty())
    edge(current, anyOf(type), CallKind::Through, at);
}

} // namespace breakpath
