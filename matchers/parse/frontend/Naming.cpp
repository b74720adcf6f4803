#include "matchers/parse/frontend/Naming.h"

#include "matchers/parse/frontend/SourceFiles.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/Attr.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/Expr.h"
#include "clang/Index/USRGeneration.h"
#include "clang/Lex/MacroInfo.h"
#include "clang/Lex/Preprocessor.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/raw_ostream.h"

using namespace clang;
using llvm::StringRef;

namespace breakpath {

namespace {

const NamedDecl *memberOfPattern(const CXXRecordDecl &pattern,
                                 const NamedDecl &member) {
  for (const NamedDecl *candidate : pattern.lookup(member.getDeclName()))
    if (candidate->getKind() == member.getKind())
      return candidate;
  return nullptr;
}

const NamedDecl *patternStep(const NamedDecl &decl) {
  if (auto *shadow = dyn_cast<UsingShadowDecl>(&decl))
    return shadow->getTargetDecl();
  if (auto *function = dyn_cast<FunctionDecl>(&decl)) {
    if (auto *pattern = function->getTemplateInstantiationPattern())
      return pattern;
    if (auto *primary = function->getPrimaryTemplate())
      if (function->getTemplateSpecializationKind() !=
          TSK_ExplicitSpecialization)
        return primary->getTemplatedDecl();
    return nullptr;
  }
  if (auto *record = dyn_cast<CXXRecordDecl>(&decl)) {
    if (record->isInjectedClassName())
      return cast<NamedDecl>(record->getDeclContext());
    if (auto *pattern = record->getTemplateInstantiationPattern())
      return pattern;
    // Named but never instantiated: Box<int> *.
    if (auto *special = dyn_cast<ClassTemplateSpecializationDecl>(record))
      if (special->getSpecializationKind() == TSK_Undeclared)
        return special->getSpecializedTemplate()->getTemplatedDecl();
    return nullptr;
  }
  if (auto *enumeration = dyn_cast<EnumDecl>(&decl))
    return enumeration->getTemplateInstantiationPattern();
  if (auto *variable = dyn_cast<VarDecl>(&decl))
    return variable->getTemplateInstantiationPattern();
  if (auto *aTemplate = dyn_cast<RedeclarableTemplateDecl>(&decl)) {
    if (auto *member = aTemplate->getInstantiatedFromMemberTemplate())
      return member;
    if (auto *templated = aTemplate->getTemplatedDecl())
      return templated;
  }
  return nullptr;
}

} // namespace

const NamedDecl &patternOf(const NamedDecl &decl) {
  const NamedDecl *current = &decl;
  while (const NamedDecl *next = patternStep(*current)) {
    if (next == current)
      break;
    current = next;
  }
  // Fields, enumerators and aliases of an instantiated class know no pattern.
  if (isa<FieldDecl, EnumConstantDecl, TypedefNameDecl>(current))
    if (auto *record = dyn_cast<CXXRecordDecl>(current->getDeclContext()))
      if (const CXXRecordDecl *pattern =
              record->getTemplateInstantiationPattern())
        if (const NamedDecl *member = memberOfPattern(*pattern, *current))
          current = member;
  return *current;
}

Naming::Naming(ASTContext &context, SourceFiles &files)
    : context(context), policy(context.getPrintingPolicy()) {
  policy.SuppressInlineNamespace = true;
  policy.TerseOutput = true;
  policy.PolishForDeclaration = true;
  policy.AnonymousTagLocations = false;
  policy.FullyQualifiedName = false;
  policy.Bool = true;
  policy.UseVoidForZeroParams = false;

  auto visit = [&](auto &self, const DeclContext &scope) -> void {
    for (const Decl *decl : scope.decls()) {
      if (auto *linkage = dyn_cast<LinkageSpecDecl>(decl)) {
        self(self, *linkage);
        continue;
      }
      auto *space = dyn_cast<NamespaceDecl>(decl);
      if (!space || files.origin(space->getLocation()) != Origin::Dependency)
        continue;
      if (space->isInline() && space->isFirstDecl()) {
        llvm::SmallString<64> usr;
        if (!index::generateUSRForDecl(space, usr)) {
          std::string full = usr.substr(2).str();
          inlineNamespaces.emplace_back(full,
                                        full.substr(0, full.rfind("@N@")));
        }
      }
      self(self, *space);
    }
  };
  visit(visit, *context.getTranslationUnitDecl());
}

static std::string constraintsOf(const NamedDecl &decl,
                                 const PrintingPolicy &policy) {
  auto *function = dyn_cast<FunctionDecl>(&decl);
  llvm::SmallVector<const Expr *> constraints;
  if (function && function->getDescribedFunctionTemplate())
    function->getDescribedFunctionTemplate()->getAssociatedConstraints(
        constraints);
  else if (function)
    function->getAssociatedConstraints(constraints);
  std::string text;
  llvm::raw_string_ostream out(text);
  for (const Expr *constraint : constraints) {
    out << (text.empty() ? "" : " && ");
    constraint->printPretty(out, nullptr, policy);
  }
  return out.str();
}

// Overloads that only their constraints tell apart share a USR.
static bool hasTwin(const NamedDecl &decl, StringRef usr) {
  const DeclContext *scope = decl.getDeclContext();
  if (!scope->isFileContext() && !scope->isRecord())
    return false;
  return llvm::any_of(scope->lookup(decl.getDeclName()), [&](NamedDecl *other) {
    auto *asTemplate = dyn_cast<FunctionTemplateDecl>(other);
    if (asTemplate)
      other = asTemplate->getTemplatedDecl();
    llvm::SmallString<128> theirs;
    return isa<FunctionDecl>(other) &&
           other->getCanonicalDecl() != decl.getCanonicalDecl() &&
           !index::generateUSRForDecl(other, theirs) && theirs == usr;
  });
}

std::string Naming::symbol(const NamedDecl &decl) const {
  const NamedDecl &pattern = patternOf(decl);
  // Copying is copying, whether or not the class spells it out.
  if (auto *constructor = dyn_cast<CXXConstructorDecl>(&pattern);
      constructor && constructor->isCopyOrMoveConstructor())
    return symbol(*constructor->getParent()) +
           (constructor->isCopyConstructor() ? "@copy" : "@move");
  llvm::SmallString<128> usr;
  if (index::generateUSRForDecl(&pattern, usr))
    return "c:?" + qualified(pattern);
  std::string twin = constraintsOf(pattern, policy);
  if (!twin.empty())
    twin = hasTwin(pattern, usr) ? "@requires " + twin : "";
  // Without linkage the USR names the file: "c:lib.h@T@Id". A header may move.
  StringRef rest = usr;
  rest.consume_front("c:");
  rest = rest.substr(rest.find('@'));
  std::string result = "c:" + rest.str() + twin;
  // Innermost first: an outer one is a prefix of an inner one.
  for (auto entry = inlineNamespaces.rbegin(); entry != inlineNamespaces.rend();
       ++entry) {
    const auto &[full, shortened] = *entry;
    for (size_t at = 0; (at = result.find(full, at)) != std::string::npos;) {
      char next =
          at + full.size() < result.size() ? result[at + full.size()] : '@';
      if (llvm::isAlnum(next) || next == '_') {
        at += full.size();
        continue;
      }
      result.replace(at, full.size(), shortened);
      at += shortened.size();
    }
  }
  return result;
}

std::string Naming::qualified(const NamedDecl &decl) const {
  // Not printQualifiedName: it keeps an inline namespace where leaving it out
  // would be ambiguous, which depends on the rest of the header.
  std::vector<std::string> parts;
  const Decl *current = &decl;
  while (current) {
    if (auto *named = dyn_cast<NamedDecl>(current)) {
      auto *space = dyn_cast<NamespaceDecl>(named);
      bool silent =
          space && (space->isInline() || space->isAnonymousNamespace());
      std::string name = named->getNameAsString();
      // Not "Box<T>", and not "~Box<T>".
      if (isa<CXXConstructorDecl, CXXDestructorDecl>(named))
        name = (isa<CXXDestructorDecl>(named) ? "~" : "") +
               cast<CXXMethodDecl>(named)->getParent()->getNameAsString();
      // "typedef struct { ... } Cart;" is Cart to everybody.
      if (auto *tag = dyn_cast<TagDecl>(named); tag && name.empty())
        if (const TypedefNameDecl *alias = tag->getTypedefNameForAnonDecl())
          name = alias->getNameAsString();
      if (!silent && !name.empty())
        parts.push_back(name);
    }
    const DeclContext *parent = current->getDeclContext();
    // Enumerators of unscoped enumerations belong to the scope around them.
    if (auto *enumeration = dyn_cast_or_null<EnumDecl>(parent);
        enumeration && isa<EnumConstantDecl>(current) &&
        !enumeration->isScoped())
      parent = enumeration->getDeclContext();
    while (parent && !isa<NamedDecl>(parent))
      parent = parent->getParent();
    current = parent ? cast<Decl>(parent) : nullptr;
  }
  return llvm::join(parts.rbegin(), parts.rend(), "::");
}

static std::string oneLine(StringRef text) {
  std::string result;
  for (char c : text)
    if (!llvm::isSpace(c))
      result += c;
    else if (!result.empty() && result.back() != ' ')
      result += ' ';
  while (!result.empty() && (result.back() == ' ' || result.back() == ';'))
    result.pop_back();
  return result;
}

// What it throws was worked out by the compiler, if anything has asked for it.
static bool impliesExceptions(const FunctionDecl &function) {
  if (!isa<CXXDestructorDecl>(function) && !function.isDefaulted())
    return false;
  const TypeSourceInfo *info = function.getTypeSourceInfo();
  auto *written = info ? info->getType()->getAs<FunctionProtoType>() : nullptr;
  auto *type = function.getType()->getAs<FunctionProtoType>();
  return written && type && written->getExceptionSpecType() == EST_None &&
         type->getExceptionSpecType() != EST_None &&
         type->getExceptionSpecType() != EST_Unevaluated;
}

static void dropExceptions(std::string &signature) {
  for (StringRef text : {" noexcept(false)", " noexcept"})
    if (size_t at = signature.rfind(text); at != std::string::npos) {
      signature.erase(at, text.size());
      return;
    }
}

std::string Naming::signature(const NamedDecl &decl) const {
  const NamedDecl &pattern = patternOf(decl);
  std::string result;
  llvm::raw_string_ostream out(result);
  if (auto *record = dyn_cast<RecordDecl>(&pattern)) {
    out << record->getKindName() << ' ' << record->getNameAsString();
    auto *cxx = dyn_cast<CXXRecordDecl>(record);
    if (cxx && cxx->hasDefinition() && cxx->hasAttr<FinalAttr>())
      out << " final";
    for (unsigned i = 0; cxx && cxx->hasDefinition() && i < cxx->getNumBases();
         ++i) {
      const CXXBaseSpecifier &base = cxx->bases_begin()[i];
      out << (i ? ", " : " : ") << getAccessSpelling(base.getAccessSpecifier())
          << (base.isVirtual() ? " virtual " : " ") << type(base.getType());
    }
  } else if (auto *enumeration = dyn_cast<EnumDecl>(&pattern)) {
    out << (enumeration->isScoped() ? "enum class " : "enum ")
        << enumeration->getNameAsString();
    if (enumeration->isFixed())
      out << " : " << type(enumeration->getIntegerType());
  } else if (auto *constant = dyn_cast<EnumConstantDecl>(&pattern)) {
    out << constant->getNameAsString() << " = "
        << llvm::toString(constant->getInitVal(), 10);
  } else if (auto *space = dyn_cast<NamespaceDecl>(&pattern)) {
    out << "namespace " << space->getNameAsString();
  } else {
    // Attributes of the implementation (nothrow, format) drown the signature.
    PrintingPolicy quiet = policy;
    quiet.SuppressInitializers = isa<CXXConstructorDecl>(pattern);
    pattern.print(out, quiet);
    if (auto *function = dyn_cast<FunctionDecl>(&pattern);
        function && impliesExceptions(*function))
      dropExceptions(result);
    if (std::string needs = constraintsOf(pattern, policy); !needs.empty())
      out << " requires " << needs;
  }
  return oneLine(out.str());
}

std::string Naming::type(QualType type) const {
  return type.isNull() ? "" : type.getAsString(policy);
}

std::string Naming::canonical(QualType type) const {
  return type.isNull() ? "" : type.getCanonicalType().getAsString(policy);
}

static TypeShape shapeOf(QualType type) {
  if (type->isVoidType())
    return TypeShape::Void;
  if (type->isBooleanType())
    return TypeShape::Bool;
  if (type->isEnumeralType())
    return TypeShape::Enum;
  if (type->isIntegerType())
    return TypeShape::Integer;
  if (type->isRealFloatingType())
    return TypeShape::Floating;
  if (type->isPointerType())
    return TypeShape::Pointer;
  if (type->isLValueReferenceType())
    return TypeShape::LvalueReference;
  if (type->isRValueReferenceType())
    return TypeShape::RvalueReference;
  if (type->isArrayType())
    return TypeShape::Array;
  if (type->isRecordType())
    return TypeShape::Record;
  if (type->isFunctionType())
    return TypeShape::Function;
  return TypeShape::Other;
}

TypeFact Naming::typeFact(QualType type, unsigned depth) const {
  TypeFact fact;
  if (type.isNull())
    return fact;
  QualType canonicalType = type.getCanonicalType();
  fact.spelled = this->type(type);
  fact.canonical = canonical(type);
  fact.shape = shapeOf(canonicalType);
  fact.isConst = canonicalType.isConstQualified();
  bool sized =
      !canonicalType->isDependentType() && !canonicalType->isIncompleteType();
  if (sized && (canonicalType->isIntegralOrEnumerationType() ||
                canonicalType->isRealFloatingType())) {
    fact.bits = context.getTypeSize(canonicalType);
    fact.isSigned = canonicalType->isSignedIntegerOrEnumerationType();
  }
  QualType pointee = canonicalType->getPointeeType();
  if (pointee.isNull() && canonicalType->isArrayType())
    pointee = context.getAsArrayType(canonicalType)->getElementType();
  if (!pointee.isNull() && depth > 0)
    fact.pointee.push_back(typeFact(pointee, depth - 1));
  return fact;
}

std::string Naming::text(const Expr &expression) const {
  std::string result;
  llvm::raw_string_ostream out(result);
  expression.printPretty(out, nullptr, policy);
  return oneLine(out.str());
}

std::optional<std::string> Naming::constant(const Expr &expression) const {
  Expr::EvalResult result;
  QualType type = expression.getType();
  if (!expression.isValueDependent() && !type.isNull() &&
      type->isPointerType() &&
      expression.isNullPointerConstant(context,
                                       Expr::NPC_ValueDependentIsNotNull))
    return "nullptr";
  if (!expression.isValueDependent() && !type.isNull() &&
      type->isPointerType() && expression.EvaluateAsRValue(result, context) &&
      result.Val.isNullPointer())
    return "nullptr";
  if (isa<clang::StringLiteral>(expression.IgnoreParenImpCasts()))
    return text(*expression.IgnoreParenImpCasts());
  bool scalar =
      !type.isNull() && (type->isArithmeticType() || type->isEnumeralType());
  if (scalar && !expression.isValueDependent() &&
      !expression.isInstantiationDependent() &&
      expression.EvaluateAsRValue(result, context) && !result.HasSideEffects)
    return result.Val.getAsString(context, type);
  return std::nullopt;
}

std::string Naming::value(const Expr &expression) const {
  return constant(expression).value_or(text(expression));
}

const Expr *Naming::defaultOf(const ParmVarDecl &parameter) {
  if (!parameter.hasDefaultArg() || parameter.hasUnparsedDefaultArg())
    return nullptr;
  return parameter.hasUninstantiatedDefaultArg()
             ? parameter.getUninstantiatedDefaultArg()
             : parameter.getDefaultArg();
}

std::string macroText(const std::string &name, const MacroInfo &macro,
                      Preprocessor &pp) {
  std::string text = name;
  if (macro.isFunctionLike()) {
    std::vector<std::string> parameters;
    for (const IdentifierInfo *parameter : macro.params())
      parameters.push_back(parameter->getName().str());
    if (macro.isC99Varargs() && !parameters.empty())
      parameters.back() = "...";
    text += "(" + llvm::join(parameters, ", ") + ")";
  }
  for (const Token &token : macro.tokens()) {
    if (&token == &macro.tokens().front() || token.hasLeadingSpace())
      text += ' ';
    text += pp.getSpelling(token);
  }
  return text;
}

} // namespace breakpath
