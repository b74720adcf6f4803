#include "matchers/parse/uses/BindingFacts.h"

#include "matchers/parse/frontend/SourceFiles.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/xxhash.h"

using namespace clang;

namespace breakpath {

void BindingFacts::embed(Binding &binding, Embeds what, std::string text) {
  if (!text.empty())
    binding.embedded.push_back({what, std::move(text)});
}

//===--- calls ------------------------------------------------------------===//

// Not through the virtual table: base.Base::f(), or an object whose class is
// known.
static bool isDirect(const FunctionDecl &callee, const Expr &named) {
  auto *method = dyn_cast<CXXMethodDecl>(&callee);
  auto *member = dyn_cast<MemberExpr>(&named);
  return member && method &&
         (member->hasQualifier() ||
          (method->isVirtual() &&
           const_cast<CXXMethodDecl *>(method)->getDevirtualizedMethod(
               member->getBase(), /*IsAppleKext=*/false)));
}

void BindingFacts::call(Binding &binding, const CallExpr &call,
                        const FunctionDecl &callee, bool unevaluated) {
  auto *method = dyn_cast<CXXMethodDecl>(&callee);
  bool firstIsThis =
      isa<CXXOperatorCallExpr>(call) && method && !method->isStatic();
  arguments(binding, callee, {call.getArgs(), call.getNumArgs()}, firstIsThis);
  if (method && method->isCopyAssignmentOperator() && method->isDefaulted() &&
      !method->isDeleted())
    copies(binding, *method->getParent(), Makes::Assignment, "");
  if (callee.isConstexpr() && !call.isValueDependent())
    binding.value = naming.constant(call).value_or("");
  if (!unevaluated)
    this->callee(binding, callee,
                 isDirect(callee, *call.getCallee()->IgnoreParenImpCasts()));
}

void BindingFacts::arguments(Binding &binding, const FunctionDecl &callee,
                             llvm::ArrayRef<const Expr *> given,
                             bool firstIsThis) {
  for (unsigned i = firstIsThis; i < given.size(); ++i) {
    unsigned index = i - firstIsThis;
    Argument argument;
    if (index < callee.getNumParams()) {
      argument.parameter = callee.getParamDecl(index)->getNameAsString();
      argument.type = naming.canonical(callee.getParamDecl(index)->getType());
    }
    if (auto *byDefault = dyn_cast<CXXDefaultArgExpr>(given[i])) {
      argument.isDefault = true;
      if (const Expr *expression = byDefault->getExpr()) {
        argument.text = naming.text(*expression);
        argument.value = fingerprint.expression(*expression);
      }
    } else {
      argument.conversion = conversionOf(*given[i], context, naming);
    }
    binding.arguments.push_back(std::move(argument));
  }
}

void BindingFacts::callee(Binding &binding, const FunctionDecl &callee,
                          bool isDirect) {
  const BodyPrint &body = fingerprint.body(callee);
  binding.body = body.code;
  if (!body.code.empty()) {
    bodies.try_emplace(body.code,
                       BodyFact{body.code, body.reached, body.reliances});
    embed(binding, Embeds::BodyLayout, body.layout);
  }
  auto *method = dyn_cast<CXXMethodDecl>(&callee);
  bool throughTable = method && method->isVirtual() && !isDirect;
  if (throughTable && embedding.isShared(*method->getParent()))
    embed(binding, Embeds::Slot, embedding.slot(*method));
  if (!throughTable)
    embed(binding, Embeds::LinkName,
          isCompiledIntoClient(callee) ? Embedded::compiledIn
                                       : embedding.linkName(callee));
  embed(binding, Embeds::Calling, embedding.calling(callee));
}

//===--- objects ----------------------------------------------------------===//

void BindingFacts::construct(Binding &binding,
                             const CXXConstructExpr &construct,
                             bool isTemporary, bool unevaluated) {
  const CXXConstructorDecl &made = *construct.getConstructor();
  arguments(binding, made, {construct.getArgs(), construct.getNumArgs()},
            false);
  if (!unevaluated)
    callee(binding, made, /*isDirect=*/true);
  if ((made.isCopyConstructor() || made.isDefaultConstructor()) &&
      made.isDefaulted() && !made.isDeleted())
    copies(binding, *made.getParent(),
           made.isCopyConstructor() ? Makes::Copy : Makes::New, "");
  defaults(binding, made, "");
  if (isTemporary)
    layout(binding, *made.getParent());
}

// Members that the constructor leaves at the default of their declaration, and
// those of members that are made without arguments.
void BindingFacts::defaults(Binding &binding,
                            const CXXConstructorDecl &constructor,
                            const std::string &prefix) {
  const FunctionDecl *definition = nullptr;
  constexpr size_t deepEnough = 200; // characters of "a.b.c."
  if (prefix.size() > deepEnough || !constructor.hasBody(definition) ||
      !definition)
    return;
  for (const CXXCtorInitializer *init :
       cast<CXXConstructorDecl>(definition)->inits()) {
    if (!init->isAnyMemberInitializer() || !init->getInit())
      continue;
    std::string name = prefix + init->getAnyMember()->getNameAsString();
    const Expr *value = init->getInit();
    if (auto *byDefault = dyn_cast<CXXDefaultInitExpr>(value)) {
      if (byDefault->getExpr())
        binding.defaults.push_back(name + " = " +
                                   naming.value(*byDefault->getExpr()));
    } else if (auto *inner =
                   dyn_cast<CXXConstructExpr>(value->IgnoreImplicit());
               inner && inner->getNumArgs() == 0) {
      defaults(binding, *inner->getConstructor(), name + ".");
    }
  }
}

const CXXMethodDecl *BindingFacts::memberThat(Makes makes,
                                              const CXXRecordDecl &record) {
  if (makes == Makes::Assignment) {
    for (const CXXMethodDecl *method : record.methods())
      if (method->isCopyAssignmentOperator())
        return method;
    return nullptr;
  }
  for (const CXXConstructorDecl *constructor : record.ctors())
    if (makes == Makes::Copy ? constructor->isCopyConstructor()
                             : constructor->isDefaultConstructor())
      return constructor;
  return nullptr;
}

// Of classes of the dependency: what others do is theirs. A member of another
// type is another member.
void BindingFacts::copyOf(Binding &binding, const std::string &name,
                          QualType type, Makes makes) {
  const CXXRecordDecl *record = type->getAsCXXRecordDecl();
  if (!record || !record->hasDefinition() ||
      files.origin(record->getLocation()) != Origin::Dependency)
    return;
  const CXXMethodDecl *member = memberThat(makes, *record);
  std::string how = "as it stands";
  if (member && (makes == Makes::New || !record->isTriviallyCopyable())) {
    if (member->isDefaulted()) {
      copies(binding, *record, makes, name + ".");
      return;
    }
    std::string code = fingerprint.body(*member).own;
    how = "by " + naming.signature(*member) + (code.empty() ? "" : " #" + code);
  }
  binding.copies.push_back(name + " (" + naming.canonical(type) + ") = " + how);
}

void BindingFacts::copies(Binding &binding, const CXXRecordDecl &record,
                          Makes makes, const std::string &prefix) {
  constexpr size_t deepEnough = 200; // characters of "a.b.c."
  if (prefix.size() > deepEnough)
    return;
  for (const CXXBaseSpecifier &base : record.bases())
    if (base.getType()->getAsCXXRecordDecl())
      copyOf(binding, prefix + naming.type(base.getType()), base.getType(),
             makes);
  // What a member's own initialiser makes is told as its default.
  for (const FieldDecl *field : record.fields())
    if (makes != Makes::New || !field->hasInClassInitializer())
      copyOf(binding, prefix + field->getNameAsString(), field->getType(),
             makes);
}

// C++ makes members in their own order, and GCC insists on it.
static bool isInOrder(const InitListExpr &written) {
  unsigned last = 0;
  for (const Expr *init : written.inits())
    if (auto *named = dyn_cast_or_null<DesignatedInitExpr>(init);
        named && named->getDesignator(0)->isFieldDesignator() &&
        named->getDesignator(0)->getFieldDecl()) {
      unsigned index = named->getDesignator(0)->getFieldDecl()->getFieldIndex();
      if (index < last)
        return false;
      last = index;
    }
  return true;
}

void BindingFacts::aggregate(Binding &binding, const InitListExpr &list,
                             const RecordDecl &record) {
  binding.symbol += "@aggregate";
  auto *cxx = dyn_cast<CXXRecordDecl>(&record);
  unsigned i = cxx ? cxx->getNumBases() : 0;
  if (const FieldDecl *first = list.getInitializedFieldInUnion();
      first && list.getNumInits() == 1)
    field(binding, *first, list.getInit(0));
  for (const FieldDecl *member : record.fields())
    if (!member->isUnnamedBitField() && i < list.getNumInits() &&
        !record.isUnion())
      field(binding, *member, list.getInit(i++));
  // Values that are named go where their names are.
  const InitListExpr *written = list.getSyntacticForm();
  if (written && llvm::any_of(written->inits(), [](const Expr *init) {
        return isa_and_nonnull<DesignatedInitExpr>(init);
      }))
    llvm::sort(binding.arguments, [](const Argument &a, const Argument &b) {
      return a.parameter < b.parameter;
    });
  if (written && context.getLangOpts().CPlusPlus && !isInOrder(*written))
    binding.value = "not in the order of the members";
  layout(binding, record);
  if (!embedding.isShared(record))
    return;
  std::string offsets;
  for (const FieldDecl *member : record.fields())
    offsets += (offsets.empty() ? "" : ", ") + embedding.offset(*member);
  embed(binding, Embeds::Offset, offsets);
}

void BindingFacts::field(Binding &binding, const FieldDecl &field,
                         const Expr *init) {
  Argument argument;
  argument.parameter = field.getNameAsString();
  argument.type = naming.canonical(field.getType());
  auto *byDefault = dyn_cast_or_null<CXXDefaultInitExpr>(init);
  argument.isDefault =
      !init || byDefault || isa<ImplicitValueInitExpr>(init) ||
      (isa<InitListExpr>(init) && init->getBeginLoc().isInvalid());
  if (const Expr *value = byDefault ? byDefault->getExpr() : nullptr) {
    argument.text = naming.text(*value);
    argument.value = fingerprint.expression(*value);
  } else if (argument.isDefault) {
    argument.text = argument.value = "0";
  } else {
    argument.conversion = conversionOf(*init, context, naming);
  }
  binding.arguments.push_back(std::move(argument));
}

void BindingFacts::layout(Binding &binding, const RecordDecl &record) {
  if (embedding.isShared(record))
    embed(binding, Embeds::Layout, embedding.layout(record));
}

void BindingFacts::base(Binding &binding, const CXXRecordDecl &base) {
  if (!embedding.isShared(base))
    return;
  // A derived class begins where the data of its base ends.
  std::string layout = embedding.layout(base), data = embedding.dataSize(base);
  embed(binding, Embeds::Layout,
        layout.starts_with(data) ? layout : layout + ", data up to " + data);
  std::vector<std::string> table = embedding.virtualTable(base);
  if (table.empty())
    return;
  std::string hash = llvm::utohexstr(llvm::xxh3_64bits(llvm::join(table, "\n")),
                                     /*LowerCase=*/true, 8);
  embed(binding, Embeds::Slot,
        std::to_string(table.size()) + " virtual functions (" + hash + ")");
}

//===--- values and results -----------------------------------------------===//

void BindingFacts::value(Binding &binding, const ValueDecl &decl,
                         bool unevaluated) {
  if (auto *field = dyn_cast<FieldDecl>(&decl)) {
    if (embedding.isShared(*field->getParent()))
      embed(binding, Embeds::Offset, embedding.offset(*field));
    // The sign decides which numbers the bits hold.
    if (field->isBitField())
      binding.value = field->getType()->isSignedIntegerOrEnumerationType()
                          ? "a signed bit-field"
                          : "an unsigned bit-field";
  } else if (auto *constant = dyn_cast<EnumConstantDecl>(&decl)) {
    binding.value = llvm::toString(constant->getInitVal(), 10);
  } else if (auto *variable = dyn_cast<VarDecl>(&decl)) {
    const Expr *init = variable->getAnyInitializer();
    if (init && !init->isValueDependent() && !init->containsErrors())
      binding.value = fingerprint.expression(*init);
    embed(binding, Embeds::LinkName, embedding.linkName(decl));
  } else if (auto *function = dyn_cast<FunctionDecl>(&decl);
             function && !unevaluated) {
    // A pointer to a virtual member holds its slot.
    callee(binding, *function, /*isDirect=*/false);
  }
}

void BindingFacts::alias(Binding &binding, QualType type) {
  binding.consumed = Consumed::Deduced;
  binding.result = naming.typeFact(type, 0);
}

void BindingFacts::result(Binding &binding, QualType type,
                          llvm::ArrayRef<DynTypedNode> path) {
  if (path.empty() || type.isNull() || type->isDependentType())
    return;
  Consumption consumed = consumption(path, context);
  binding.consumed = consumed.how;
  if (!consumed.toReference)
    type = type.getNonReferenceType().getUnqualifiedType();
  binding.result = naming.typeFact(type, 1);
  if (!consumed.target.isNull() && !consumed.target->isDependentType())
    binding.target = naming.typeFact(consumed.target.getUnqualifiedType(), 1);
}

std::vector<BodyFact> BindingFacts::takeBodies() {
  std::vector<BodyFact> result;
  for (auto &[fingerprint, body] : bodies)
    result.push_back(std::move(body));
  bodies.clear();
  return result;
}

} // namespace breakpath
