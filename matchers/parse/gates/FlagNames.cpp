#include "matchers/parse/gates/FlagNames.h"
#include "matchers/parse/frontend/Expressions.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclTemplate.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"

using namespace clang;
using llvm::StringRef;

namespace breakpath {

namespace {

// Hostile input nests; what people write needs three or four.
constexpr unsigned deepest = 12;

FlagName text(std::string text) { return {FlagName::Text, std::move(text)}; }

bool isKnown(const FlagName &name) { return name.kind != FlagName::Unknown; }

const CXXRecordDecl *recordOf(QualType type) {
  if (type.isNull())
    return nullptr;
  type = type.getNonReferenceType();
  return type->isPointerType() ? type->getPointeeCXXRecordDecl()
                               : type->getAsCXXRecordDecl();
}

/// An object has an identity, a string only a value.
bool isObject(QualType type) {
  return recordOf(type) && !FlagNames::isString(type);
}

FlagName literal(const clang::StringLiteral &literal) {
  std::string result;
  for (unsigned i = 0; i < literal.getLength(); ++i)
    if (uint32_t unit = literal.getCodeUnit(i);
        literal.getCharByteWidth() == 1 || unit < 0x80)
      result += static_cast<char>(unit);
    else // Not seen: wide texts beyond ASCII.
      return {};
  return text(std::move(result));
}

llvm::SmallVector<const Expr *, 4>
givenTo(llvm::iterator_range<CallExpr::const_arg_iterator> arguments) {
  llvm::SmallVector<const Expr *, 4> given;
  for (const Expr *argument : arguments)
    if (!isa<CXXDefaultArgExpr>(argument))
      given.push_back(argument);
  return given;
}

bool isTag(const CXXRecordDecl *record) {
  return record && record->hasDefinition() && record->field_empty() &&
         !record->isLambda();
}

/// key.c_str(), key.toUtf8(), a conversion: the same text in another type.
bool keepsText(const CXXMethodDecl &method) {
  if (!method.getIdentifier())
    return isa<CXXConversionDecl>(method);
  return llvm::StringSwitch<bool>(method.getName())
      .Cases("c_str", "data", "constData", "str", "view", true)
      .Cases("toStdString", "toUtf8", "toLatin1", "toString", true)
      .Case("get", method.getParent()->isInStdNamespace()) // a smart pointer
      .Default(false);
}

/// std::move(key), QString::fromLatin1("key"): what it is given.
bool passesOn(const FunctionDecl &callee) {
  if (!callee.getIdentifier())
    return false;
  if (auto *method = dyn_cast<CXXMethodDecl>(&callee))
    return method->isStatic() && callee.getName().starts_with("from") &&
           FlagNames::isString(method->getReturnType());
  return callee.isInStdNamespace() &&
         llvm::StringSwitch<bool>(callee.getName())
             .Cases("move", "forward", "as_const", "move_if_noexcept", true)
             .Cases("ref", "cref", "addressof", true)
             .Default(false);
}

bool isSetByConstructor(const FieldDecl &field) {
  auto *record = dyn_cast<CXXRecordDecl>(field.getParent());
  for (const CXXConstructorDecl *made : record->ctors())
    for (const CXXCtorInitializer *initial : made->inits())
      if (initial->getMember() == &field && initial->isWritten())
        return true;
  return false;
}

/// std::make_unique<Flag>("x"), Flag::Create("x").
bool makesObject(const CallExpr &call) {
  const FunctionDecl *callee = call.getDirectCallee();
  if (!callee || !callee->getIdentifier())
    return false;
  if (auto *method = dyn_cast<CXXMethodDecl>(callee))
    return method->isStatic() &&
           recordOf(callee->getReturnType()) == method->getParent();
  return callee->isInStdNamespace() && callee->getName().starts_with("make_");
}

} // namespace

bool FlagNames::isString(QualType type) {
  type = type.getNonReferenceType();
  if (type->isPointerType() || type->isArrayType())
    return QualType(type->getPointeeOrArrayElementType(), 0)
        ->isAnyCharacterType();
  const CXXRecordDecl *record = type->getAsCXXRecordDecl();
  if (!record || !record->getIdentifier())
    return false;
  StringRef name = record->getName();
  return name.contains_insensitive("string") || name == "QByteArray" ||
         name == "Slice";
}

FlagName FlagNames::of(const NamedDecl &decl) const {
  return {FlagName::Identifier, naming.qualified(patternOf(decl))};
}

FlagName FlagNames::ofValue(const Expr &expression) const {
  return value(expression, deepest);
}

/// What \p object is another name for: auto &flag = flags.discount.
static const Expr *namedBy(const Expr *object) {
  if (auto *call = dyn_cast<CXXOperatorCallExpr>(object)) // a smart pointer
    return call->getNumArgs() == 1 ? call->getArg(0) : nullptr;
  auto *name = dyn_cast<DeclRefExpr>(object);
  auto *var = name ? dyn_cast<VarDecl>(name->getDecl()) : nullptr;
  if (!var || isa<ParmVarDecl>(var) || var->hasGlobalStorage())
    return nullptr;
  const bool isFixed =
      var->getType()->isReferenceType() ||
      (var->getType()->isPointerType() && var->getType().isConstQualified());
  return isFixed ? var->getInit() : nullptr;
}

FlagName FlagNames::ofObject(const Expr &expression) const {
  const Expr *object = stripped(&expression);
  for (unsigned i = 0; i < deepest; ++i)
    if (const Expr *next = namedBy(object))
      object = stripped(next);
  auto *member = dyn_cast<MemberExpr>(object);
  auto *field = member ? dyn_cast<FieldDecl>(member->getMemberDecl()) : nullptr;
  return field ? ofRead(*field) : value(*object, deepest);
}

FlagName FlagNames::ofRead(const ValueDecl &decl) const {
  auto *var = dyn_cast<VarDecl>(&decl);
  auto *field = dyn_cast<FieldDecl>(&decl);
  const Expr *initial = var ? var->getAnyInitializer() : nullptr;
  if (field && field->hasInClassInitializer())
    initial = field->getInClassInitializer();
  FlagName made =
      isObject(decl.getType()) ? textOfMaking(initial, deepest) : FlagName();
  FlagName own = of(decl);
  if (!isKnown(made))
    return own;
  made.object = own.text;
  return made;
}

FlagName FlagNames::value(const Expr &expression, unsigned depth) const {
  if (depth == 0)
    return {};
  const Expr *plain = stripped(&expression);
  FlagName result;
  if (auto *string = dyn_cast<clang::StringLiteral>(plain))
    result = literal(*string);
  else if (auto *name = dyn_cast<DeclRefExpr>(plain))
    result = declared(*name->getDecl(), depth);
  else if (auto *member = dyn_cast<MemberExpr>(plain))
    result = declared(*member->getMemberDecl(), depth);
  else if (auto *made = dyn_cast<CXXConstructExpr>(plain))
    result = construction(*made, depth);
  else if (auto *list = dyn_cast<InitListExpr>(plain);
           list && list->getNumInits() == 1)
    result = value(*list->getInit(0), depth - 1);
  else if (list && list->getNumInits() == 0 && isTag(recordOf(list->getType())))
    result = of(*recordOf(list->getType()));
  else if (list || isa<CXXNewExpr>(plain))
    result = textOfMaking(plain, depth - 1);
  else if (auto *call = dyn_cast<CallExpr>(plain))
    result = this->call(*call, depth);
  return isKnown(result) ? result : number(expression);
}

FlagName FlagNames::declared(const ValueDecl &decl, unsigned depth) const {
  if (auto *parameter = dyn_cast<ParmVarDecl>(&decl))
    return {FlagName::Parameter, "", "", parameter};
  if (isa<EnumConstantDecl>(decl))
    return of(decl);
  if (auto *field = dyn_cast<FieldDecl>(&decl))
    return constantField(*field, depth);
  auto *var = dyn_cast<VarDecl>(&decl);
  return var ? variable(*var, depth) : FlagName();
}

// A static pointer to a literal is taken for a constant, as C has them:
// somebody who assigns it is not seen.
static bool isConstant(const VarDecl &decl, const ASTContext &context) {
  return decl.isConstexpr() || decl.getType()->isReferenceType() ||
         decl.getType().isConstant(context) ||
         (decl.hasGlobalStorage() && !decl.isExternallyVisible() &&
          decl.getType()->isPointerType() &&
          decl.getType()->getPointeeType().isConstQualified() &&
          FlagNames::isString(decl.getType()));
}

FlagName FlagNames::variable(const VarDecl &decl, unsigned depth) const {
  const bool hasIdentity = isObject(decl.getType()),
             keepsValue = isConstant(decl, context);
  const bool isGlobal = decl.hasGlobalStorage();
  if ((!hasIdentity && !keepsValue) || decl.getType()->isBooleanType())
    return {};
  const Expr *initial = decl.getAnyInitializer();
  FlagName result;
  if (initial && hasIdentity)
    result = textOfMaking(initial, depth - 1);
  // What it is a name for: auto &flag = gFlag. A global made of nothing is
  // itself, a local tag is its type.
  if (!isKnown(result) && initial && keepsValue &&
      (!hasIdentity || !isGlobal || decl.getType()->isReferenceType() ||
       decl.getType()->isPointerType()))
    result = value(*initial, depth - 1);
  if (!isGlobal)
    return result;
  FlagName own = of(decl);
  if (result.kind == FlagName::Text)
    result.object = own.text;
  return isKnown(result) ? result : own;
}

FlagName FlagNames::constantField(const FieldDecl &decl, unsigned depth) const {
  const Expr *initial =
      decl.hasInClassInitializer() ? decl.getInClassInitializer() : nullptr;
  if (!initial || !decl.getType().isConstant(context) ||
      isSetByConstructor(decl))
    return {};
  return value(*initial, depth - 1);
}

FlagName FlagNames::construction(const CXXConstructExpr &made,
                                 unsigned depth) const {
  auto given = givenTo(made.arguments());
  if (given.size() == 1)
    return value(*given[0], depth - 1);
  if (given.empty())
    return isTag(recordOf(made.getType())) ? of(*recordOf(made.getType()))
                                           : FlagName();
  if (!isString(made.getType()))
    return textOfMaking(&made, depth - 1);
  FlagName whole = value(*given[0], depth - 1); // string("key", 3)
  FlagName length = number(*given[1]);
  return whole.kind == FlagName::Text && given.size() == 2 &&
                 length.text == std::to_string(whole.text.size())
             ? whole
             : FlagName();
}

// "x"_key
FlagName FlagNames::userLiteral(const UserDefinedLiteral &call,
                                unsigned depth) const {
  if (call.getLiteralOperatorKind() != UserDefinedLiteral::LOK_Template)
    return call.getNumArgs() ? value(*call.getArg(0), depth - 1) : FlagName();
  auto *arguments =
      call.getDirectCallee()
          ? call.getDirectCallee()->getTemplateSpecializationArgs()
          : nullptr;
  return arguments && arguments->size() ? of(arguments->get(0)) : FlagName();
}

FlagName FlagNames::call(const CallExpr &call, unsigned depth) const {
  if (auto *user = dyn_cast<UserDefinedLiteral>(&call))
    return userLiteral(*user, depth);
  auto given = givenTo(call.arguments());
  const FunctionDecl *callee = call.getDirectCallee();
  if (auto *member = dyn_cast<CXXMemberCallExpr>(&call))
    return member->getMethodDecl() && given.empty() &&
                   keepsText(*member->getMethodDecl())
               ? value(*member->getImplicitObjectArgument(), depth - 1)
               : FlagName();
  if (given.size() != 1 || !callee)
    return {};
  auto *symbol = dyn_cast<CXXOperatorCallExpr>(&call); // a smart pointer
  const bool isPassed = symbol ? symbol->getOperator() == OO_Arrow ||
                                     symbol->getOperator() == OO_Star
                               : passesOn(*callee);
  return isPassed ? value(*given[0], depth - 1) : FlagName();
}

// Also what the compiler can compute: kNames[2], kFlags.discount.
FlagName FlagNames::number(const Expr &expression) const {
  QualType type = expression.getType();
  if (type.isNull() || expression.isValueDependent() ||
      expression.containsErrors() || type->isBooleanType() ||
      type->isAnyCharacterType())
    return {};
  if (type->isPointerType() && isString(type)) {
    std::optional<std::string> string = expression.tryEvaluateString(context);
    return string ? text(*string) : FlagName();
  }
  Expr::EvalResult result;
  if (!type->isIntegralOrEnumerationType() ||
      !expression.EvaluateAsInt(result, context))
    return {};
  return enumerator(type, result.Val.getInt());
}

FlagName FlagNames::enumerator(QualType type, const llvm::APSInt &value) const {
  if (auto *enumeration = type->getAs<EnumType>())
    for (const EnumConstantDecl *one : enumeration->getDecl()->enumerators())
      if (llvm::APSInt::isSameValue(one->getInitVal(), value))
        return of(*one);
  return text(llvm::toString(value, 10));
}

FlagName FlagNames::textOfMaking(const Expr *initial, unsigned depth) const {
  if (!initial || depth == 0)
    return {};
  const Expr *plain = stripped(initial);
  llvm::SmallVector<const Expr *, 4> given;
  if (auto *made = dyn_cast<CXXConstructExpr>(plain))
    given = givenTo(made->arguments());
  else if (auto *fresh = dyn_cast<CXXNewExpr>(plain))
    return textOfMaking(fresh->getInitializer(), depth - 1);
  else if (auto *list = dyn_cast<InitListExpr>(plain))
    given.append(list->inits().begin(), list->inits().end());
  else if (auto *call = dyn_cast<CallExpr>(plain); call && makesObject(*call))
    given = givenTo(call->arguments());
  for (const Expr *argument : given)
    if (FlagName name = isString(argument->getType())
                            ? value(*argument, depth - 1)
                            : FlagName();
        name.kind == FlagName::Text)
      return {FlagName::Text, name.text};
  return given.size() == 1 ? textOfMaking(given[0], depth - 1) : FlagName();
}

FlagName FlagNames::of(const TemplateArgument &argument) const {
  switch (argument.getKind()) {
  case TemplateArgument::Type:
    if (const CXXRecordDecl *record =
            argument.getAsType()->getAsCXXRecordDecl())
      return of(*record);
    return {FlagName::Identifier, naming.type(argument.getAsType())};
  case TemplateArgument::Integral:
    return enumerator(argument.getIntegralType(), argument.getAsIntegral());
  case TemplateArgument::StructuralValue:
    return textOf(argument.getAsStructuralValue());
  case TemplateArgument::Declaration:
    return ofPointee(*argument.getAsDecl());
  default:
    return {};
  }
}

FlagName FlagNames::ofPointee(const ValueDecl &decl) const {
  if (auto *object = dyn_cast<TemplateParamObjectDecl>(&decl))
    return textOf(object->getValue());
  FlagName name = declared(decl, deepest);
  return isKnown(name) ? name : of(decl);
}

static FlagName textOfArray(const APValue &value) {
  std::string result;
  for (unsigned i = 0; i < value.getArrayInitializedElts(); ++i) {
    const APValue &unit = value.getArrayInitializedElt(i);
    if (!unit.isInt() || unit.getInt() == 0)
      break;
    result += static_cast<char>(unit.getInt().getZExtValue());
  }
  return result.empty() ? FlagName() : text(result);
}

// A class that holds an array of characters, as template arguments do.
FlagName FlagNames::textOf(const APValue &value, unsigned depth) const {
  if (depth == 0)
    return {};
  if (value.isArray())
    return textOfArray(value);
  if (value.isStruct())
    for (unsigned i = 0; i < value.getStructNumFields(); ++i)
      if (FlagName found = textOf(value.getStructField(i), depth - 1);
          isKnown(found))
        return found;
  if (!value.isLValue() || value.getLValueBase().isNull())
    return {};
  if (auto *expression = value.getLValueBase().dyn_cast<const Expr *>())
    return this->value(*expression, depth);
  auto *decl = value.getLValueBase().dyn_cast<const ValueDecl *>();
  return decl ? declared(*decl, depth) : FlagName();
}

} // namespace breakpath
