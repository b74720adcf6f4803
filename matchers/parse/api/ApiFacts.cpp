#include "matchers/parse/api/ApiFacts.h"

#include "matchers/parse/frontend/Naming.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/Attr.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/Expr.h"
#include "clang/AST/TypeLoc.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/raw_ostream.h"

#include <algorithm>
#include <optional>

using namespace clang;
using llvm::StringRef;

namespace breakpath {

namespace {

//===--- attributes -------------------------------------------------------===//

// The name under which rules know an attribute; null for what concerns nobody.
const char *nameOf(const Attr &attr) {
  switch (attr.getKind()) {
  case attr::Format:
    return "format";
  case attr::Pure:
    return "pure";
  case attr::Const:
    return "const";
  case attr::Target:
    return "target";
  case attr::Restrict:
    return "malloc";
  case attr::AllocSize:
    return "alloc_size";
  case attr::AllocAlign:
    return "alloc_align";
  case attr::Ownership:
    return "ownership";
  case attr::AbiTag:
    return "abi_tag";
  case attr::Unavailable:
    return "unavailable";
  case attr::Error:
    return "error";
  case attr::EnableIf:
    return "enable_if";
  case attr::LifetimeBound:
    return "lifetimebound";
  case attr::Packed:
    return "packed";
  case attr::NoUniqueAddress:
    return "no_unique_address";
  case attr::ConstInit:
    return "constinit";
  case attr::Capability:
    return "capability";
  case attr::RequiresCapability:
    return "requires_capability";
  case attr::AcquireCapability:
    return "acquire_capability";
  case attr::ReleaseCapability:
    return "release_capability";
  case attr::TryAcquireCapability:
    return "try_acquire_capability";
  case attr::LocksExcluded:
    return "locks_excluded";
  case attr::GuardedBy:
    return "guarded_by";
  case attr::PtGuardedBy:
    return "pt_guarded_by";
  default:
    return nullptr;
  }
}

std::string joined(llvm::ArrayRef<const Expr *> expressions,
                   const Naming &naming) {
  std::string text;
  for (const Expr *expression : expressions)
    text += (text.empty() ? "" : ", ") + naming.text(*expression);
  return text;
}

// Printing an attribute would show an expression as an address.
std::optional<std::string> expressionsOf(const Attr &attr,
                                         const Naming &naming) {
  auto all = [&](const auto *given) {
    std::vector<const Expr *> list(given->args_begin(), given->args_end());
    return joined(list, naming);
  };
  switch (attr.getKind()) {
  case attr::EnableIf:
    return joined({cast<EnableIfAttr>(attr).getCond()}, naming);
  case attr::GuardedBy:
    return joined({cast<GuardedByAttr>(attr).getArg()}, naming);
  case attr::PtGuardedBy:
    return joined({cast<PtGuardedByAttr>(attr).getArg()}, naming);
  case attr::RequiresCapability:
    return all(&cast<RequiresCapabilityAttr>(attr));
  case attr::AcquireCapability:
    return all(&cast<AcquireCapabilityAttr>(attr));
  case attr::ReleaseCapability:
    return all(&cast<ReleaseCapabilityAttr>(attr));
  case attr::TryAcquireCapability:
    return all(&cast<TryAcquireCapabilityAttr>(attr));
  case attr::LocksExcluded:
    return all(&cast<LocksExcludedAttr>(attr));
  default:
    return std::nullopt;
  }
}

// "printf, 1, 2" of "__attribute__((format(printf, 1, 2)))".
std::string argumentsOf(const Attr &attr, const ASTContext &context) {
  std::string text;
  llvm::raw_string_ostream out(text);
  attr.printPretty(out, context.getPrintingPolicy());
  StringRef rest = out.str();
  size_t at = rest.rfind(attr.getSpelling());
  for (size_t found = rest.find(attr.getSpelling()); found != StringRef::npos;
       found = rest.find(attr.getSpelling(), found + 1))
    if (rest.substr(found + StringRef(attr.getSpelling()).size())
            .starts_with("(")) {
      at = found;
      break;
    }
  rest = rest.substr(at).substr(StringRef(attr.getSpelling()).size());
  if (!rest.consume_front("("))
    return "";
  int depth = 1;
  size_t end = 0;
  for (; end < rest.size() && depth > 0; ++end)
    depth += rest[end] == '(' ? 1 : rest[end] == ')' ? -1 : 0;
  return rest.substr(0, end - (depth == 0)).str();
}

// GNU's goes to the type of the function, behind its parentheses.
bool isLifetimeBound(const FunctionDecl &function) {
  const TypeSourceInfo *info = function.getTypeSourceInfo();
  if (!info)
    return false;
  TypeLoc type = info->getTypeLoc();
  for (AttributedTypeLoc attributed;
       (attributed = type.getAsAdjusted<AttributedTypeLoc>());
       type = attributed.getModifiedLoc())
    if (attributed.getAttrAs<LifetimeBoundAttr>())
      return true;
  return false;
}

void sortUnique(std::vector<std::string> &list) {
  std::sort(list.begin(), list.end());
  list.erase(std::unique(list.begin(), list.end()), list.end());
}

} // namespace

std::vector<std::string> attributesOf(const Decl &decl,
                                      const ASTContext &context,
                                      const Naming &naming) {
  std::vector<std::string> result;
  for (const Attr *attr : decl.attrs()) {
    if (auto *pack = dyn_cast<MaxFieldAlignmentAttr>(attr))
      result.push_back("pack(" + std::to_string(pack->getAlignment() / 8) +
                       ")");
    if (auto *refusal = dyn_cast<DiagnoseIfAttr>(attr);
        refusal && refusal->isError())
      result.push_back("diagnose_if(" + naming.text(*refusal->getCond()) + ")");
    const char *name = nameOf(*attr);
    if (!name)
      continue;
    std::string arguments =
        expressionsOf(*attr, naming).value_or(argumentsOf(*attr, context));
    result.push_back(name + (arguments.empty() ? "" : "(" + arguments + ")"));
  }
  bool isDependent = llvm::any_of(decl.specific_attrs<AlignedAttr>(),
                                  [](const AlignedAttr *aligned) {
                                    return aligned->isAlignmentDependent();
                                  });
  if (unsigned alignment = isDependent ? 0 : decl.getMaxAlignment())
    result.push_back("aligned(" +
                     std::to_string(alignment / context.getCharWidth()) + ")");
  if (auto *function = dyn_cast<FunctionDecl>(&decl)) {
    if (function->isNoReturn())
      result.push_back("noreturn");
    if (isLifetimeBound(*function))
      result.push_back("lifetimebound");
  }
  sortUnique(result);
  return result;
}

//===--- parameters -------------------------------------------------------===//

static bool isNonNull(const ParmVarDecl &parameter) {
  auto nullability = parameter.getType()->getNullability();
  if (parameter.hasAttr<NonNullAttr>() ||
      (nullability && *nullability == NullabilityKind::NonNull))
    return true;
  auto *function = dyn_cast<FunctionDecl>(parameter.getDeclContext());
  if (!function || !parameter.getType()->isAnyPointerType())
    return false;
  return llvm::any_of(
      function->specific_attrs<NonNullAttr>(), [&](const NonNullAttr *attr) {
        return attr->isNonNull(parameter.getFunctionScopeIndex());
      });
}

void describeParameter(const ParmVarDecl &parameter, const ASTContext &context,
                       const Naming &naming, Parameter &out) {
  QualType type = parameter.getType();
  out.isRestrict = type.isRestrictQualified();
  if (auto *array = context.getAsConstantArrayType(parameter.getOriginalType());
      array && array->getSizeModifier() == ArraySizeModifier::Static)
    out.bound = llvm::toString(array->getSize(), 10, /*Signed=*/false);
  out.attributes = attributesOf(parameter, context, naming);
  if (isNonNull(parameter))
    out.attributes.push_back("nonnull");
  sortUnique(out.attributes);
}

//===--- functions --------------------------------------------------------===//

std::string exceptionsOf(const FunctionDecl &function, const Naming &naming) {
  auto *type = function.getType()->getAs<FunctionProtoType>();
  if (!type)
    return "";
  switch (type->getExceptionSpecType()) {
  case EST_DynamicNone:
  case EST_BasicNoexcept:
  case EST_NoexceptTrue:
  case EST_NoThrow:
    return "noexcept";
  case EST_NoexceptFalse:
    return "noexcept(false)";
  case EST_DependentNoexcept:
    return "noexcept(" + naming.text(*type->getNoexceptExpr()) + ")";
  case EST_Dynamic: {
    std::vector<std::string> types;
    for (QualType thrown : type->exceptions())
      types.push_back(naming.canonical(thrown));
    return "throw(" + llvm::join(types, ", ") + ")";
  }
  default:
    return "";
  }
}

bool isHiddenFriend(const FunctionDecl &function) {
  // With a qualifier it was declared before.
  return llvm::all_of(function.redecls(), [](const FunctionDecl *decl) {
    return decl->getFriendObjectKind() != Decl::FOK_None &&
           !decl->getQualifier();
  });
}

//===--- templates --------------------------------------------------------===//

static void describeTemplateParameter(const NamedDecl &parameter,
                                      const ASTContext &context,
                                      const Naming &naming, Declaration &out) {
  std::string text, standard;
  auto describe = [&](auto &given, std::string what) {
    text = std::move(what);
    if (given.hasDefaultArgument()) {
      llvm::raw_string_ostream stream(standard);
      given.getDefaultArgument().getArgument().print(
          context.getPrintingPolicy(), stream, /*IncludeType=*/false);
    }
  };
  if (auto *type = dyn_cast<TemplateTypeParmDecl>(&parameter))
    describe(*type, "typename");
  else if (auto *value = dyn_cast<NonTypeTemplateParmDecl>(&parameter))
    describe(*value, "value " + naming.canonical(value->getType()));
  else if (auto *nested = dyn_cast<TemplateTemplateParmDecl>(&parameter))
    describe(*nested, "template");
  if (parameter.isParameterPack())
    text += "...";
  out.templateParameters.push_back(text);
  out.templateDefaults.push_back(standard);
  out.requiredTemplateParameters +=
      standard.empty() && !parameter.isParameterPack();
}

void describeTemplate(const TemplateDecl &decl, const ASTContext &context,
                      const Naming &naming, Declaration &out) {
  out.isTemplate = true;
  for (const NamedDecl *parameter : *decl.getTemplateParameters())
    describeTemplateParameter(*parameter, context, naming, out);
  llvm::SmallVector<const Expr *> constraints;
  decl.getAssociatedConstraints(constraints);
  for (const Expr *constraint : constraints)
    out.constraints +=
        (out.constraints.empty() ? "" : " && ") + naming.text(*constraint);
  auto *classes = dyn_cast<ClassTemplateDecl>(&decl);
  if (!classes)
    return;
  for (const ClassTemplateSpecializationDecl *made : classes->specializations())
    if (made->getSpecializationKind() == TSK_ExplicitInstantiationDeclaration)
      out.externInstantiations.push_back(
          naming.canonical(context.getRecordType(made)));
  sortUnique(out.externInstantiations);
}

std::string argumentsOf(const NamedDecl &decl, const ASTContext &context) {
  auto *special = dyn_cast<ClassTemplateSpecializationDecl>(&decl);
  if (!special)
    return "";
  std::string text;
  llvm::raw_string_ostream out(text);
  if (const ASTTemplateArgumentListInfo *written =
          special->getTemplateArgsAsWritten())
    printTemplateArgumentList(out, written->arguments(),
                              context.getPrintingPolicy());
  return text;
}

//===--- classes ----------------------------------------------------------===//

static void addAncestors(const CXXRecordDecl &record, const Naming &naming,
                         std::vector<std::string> &out) {
  for (const CXXBaseSpecifier &base : record.bases()) {
    out.push_back(naming.canonical(base.getType()));
    const CXXRecordDecl *inner = base.getType()->getAsCXXRecordDecl();
    if (inner && (inner = inner->getDefinition()) && inner != &record)
      addAncestors(*inner, naming, out);
  }
}

static bool isDestructible(const CXXRecordDecl &record) {
  if (const CXXDestructorDecl *destructor = record.getDestructor())
    return !destructor->isDeleted() && destructor->getAccess() == AS_public;
  return record.isDependentType() || !record.defaultedDestructorIsDeleted();
}

void describeAbilities(const CXXRecordDecl &record, const Naming &naming,
                       Declaration &out) {
  addAncestors(record, naming, out.ancestors);
  sortUnique(out.ancestors);
  out.isDestructible = isDestructible(record);
  const CXXDestructorDecl *destructor = record.getDestructor();
  out.hasVirtualDestructor = destructor && destructor->isVirtual();
  out.isEmpty = record.isEmpty();
  out.isAggregate = record.isAggregate();
  if (record.isDependentType())
    return;
  out.isMovable = record.hasMoveConstructor() &&
                  !(record.needsImplicitMoveConstructor() &&
                    record.defaultedMoveConstructorIsDeleted());
  out.isTriviallyCopyable = record.isTriviallyCopyable();
  out.isStandardLayout = record.isStandardLayout();
}

} // namespace breakpath
