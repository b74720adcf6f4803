#include "matchers/parse/frontend/Embedding.h"

#include "matchers/parse/frontend/Naming.h"
#include "matchers/parse/frontend/SourceFiles.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/Attr.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/Mangle.h"
#include "clang/AST/RecordLayout.h"
#include "clang/AST/VTableBuilder.h"
#include "clang/Basic/TargetInfo.h"

using namespace clang;

namespace breakpath {

bool isCompiledIntoClient(const FunctionDecl &function) {
  const FunctionDecl *definition = nullptr;
  return function.isInlined() || function.isTemplated() ||
         function.isTemplateInstantiation() || function.isDefaulted() ||
         function.isDeleted() || function.isImplicit() ||
         function.isConsteval() || (function.hasBody(definition) && definition);
}

Embedding::Embedding(ASTContext &context, SourceFiles &files,
                     const Naming &naming)
    : context(context), files(files), naming(naming),
      names(std::make_unique<ASTNameGenerator>(context)) {}

Embedding::~Embedding() = default;

bool Embedding::isComputable(const RecordDecl *record) const {
  return record && record->isCompleteDefinition() && !record->isInvalidDecl() &&
         !record->isDependentType();
}

static std::string bytes(CharUnits size) {
  int64_t n = size.getQuantity();
  return std::to_string(n) + (n == 1 ? " byte" : " bytes");
}

std::string Embedding::layout(const RecordDecl &given) {
  const RecordDecl *record = given.getDefinition();
  if (!isComputable(record))
    return "";
  const ASTRecordLayout &layout = context.getASTRecordLayout(record);
  return bytes(layout.getSize()) + ", aligned to " +
         std::to_string(layout.getAlignment().getQuantity());
}

std::string Embedding::dataSize(const RecordDecl &given) {
  const RecordDecl *record = given.getDefinition();
  return isComputable(record)
             ? bytes(context.getASTRecordLayout(record).getDataSize())
             : "";
}

std::string Embedding::offset(const FieldDecl &field) {
  const RecordDecl *record = field.getParent();
  if (!isComputable(record))
    return "";
  uint64_t bit =
      context.getASTRecordLayout(record).getFieldOffset(field.getFieldIndex());
  // Members of an anonymous struct count from what holds it.
  while (record->isAnonymousStructOrUnion()) {
    auto *outer = dyn_cast<RecordDecl>(record->getDeclContext());
    if (!isComputable(outer))
      return "";
    for (const FieldDecl *holder : outer->fields())
      if (holder->isAnonymousStructOrUnion() &&
          holder->getType()->getAsRecordDecl() == record)
        bit += context.getASTRecordLayout(outer).getFieldOffset(
            holder->getFieldIndex());
    record = outer;
  }
  if (field.isBitField())
    return "at bit " + std::to_string(bit) + ", " +
           std::to_string(field.getBitWidthValue(context)) + " wide";
  return "at byte " + std::to_string(bit / context.getCharWidth());
}

std::string Embedding::slot(const CXXMethodDecl &method) {
  auto *tables =
      dyn_cast_or_null<ItaniumVTableContext>(context.getVTableContext());
  if (!tables || !method.isVirtual() || !isComputable(method.getParent()))
    return "";
  GlobalDecl which;
  if (auto *destructor = dyn_cast<CXXDestructorDecl>(&method))
    which = GlobalDecl(destructor, Dtor_Deleting);
  else
    which = GlobalDecl(&method);
  return "slot " + std::to_string(tables->getMethodVTableIndex(which));
}

// The function that first had the slot.
static const CXXMethodDecl &introducer(const CXXMethodDecl &method) {
  const CXXMethodDecl *first = &method;
  while (first->size_overridden_methods() > 0)
    first = *first->begin_overridden_methods();
  return *first;
}

const VTableLayout *Embedding::tablesOf(const CXXRecordDecl &record) const {
  auto *tables =
      dyn_cast_or_null<ItaniumVTableContext>(context.getVTableContext());
  return tables && isComputable(&record) && record.isDynamicClass()
             ? &tables->getVTableLayout(&record)
             : nullptr;
}

std::vector<std::string> Embedding::virtualTable(const CXXRecordDecl &record) {
  std::vector<std::string> result;
  // All tables: those of further bases follow the primary one.
  if (const VTableLayout *layout = tablesOf(record))
    for (const VTableComponent &component : layout->vtable_components())
      if (component.isFunctionPointerKind())
        result.push_back(naming.symbol(
            introducer(*cast<CXXMethodDecl>(component.getFunctionDecl()))));
  return result;
}

unsigned Embedding::primarySlots(const CXXRecordDecl &record) {
  const VTableLayout *layout = tablesOf(record);
  unsigned count = 0;
  if (layout)
    for (const VTableComponent &component :
         layout->vtable_components().take_front(layout->getVTableSize(0)))
      count += component.isFunctionPointerKind();
  return count;
}

std::string Embedding::keyFunction(const CXXRecordDecl &record) {
  if (!isComputable(&record) || !record.isDynamicClass())
    return "";
  const CXXMethodDecl *key = context.getCurrentKeyFunction(&record);
  return key ? naming.symbol(*key) : "";
}

std::string Embedding::linkName(const NamedDecl &decl) {
  auto *function = dyn_cast<FunctionDecl>(&decl);
  auto *variable = dyn_cast<VarDecl>(&decl);
  if (decl.isInvalidDecl() || decl.isTemplated() || (!function && !variable) ||
      !decl.hasExternalFormalLinkage())
    return "";
  if (function && isCompiledIntoClient(*function))
    return "";
  if (variable &&
      (variable->isInline() || variable->getAnyInitializer() ||
       variable->isThisDeclarationADefinition() == VarDecl::Definition))
    return "";
  return names->getName(&decl);
}

std::string Embedding::passed(QualType type) const {
  type = type.getCanonicalType();
  if (type->isVoidType())
    return "void";
  if (type->isReferenceType() || type->isAnyPointerType() ||
      type->isArrayType() || type->isFunctionType())
    return "pointer";
  if (type->isDependentType() || type->isIncompleteType())
    return "?";
  std::string size = std::to_string(context.getTypeSize(type));
  if (const RecordDecl *record = type->getAsRecordDecl())
    return passedRecord(*record, type);
  if (type->isRealFloatingType())
    return "f" + size;
  // Only integers narrower than a register half are extended by their sign.
  if (type->isIntegralOrEnumerationType())
    return (context.getTypeSize(type) < 32 &&
                    type->isUnsignedIntegerOrEnumerationType()
                ? "u"
                : "i") +
           size;
  return naming.canonical(type);
}

// The parts of an object that travels in registers, by eight bytes each
// (x86-64 psABI 3.2.3).
void Embedding::classify(const RecordDecl &record, uint64_t base,
                         std::vector<std::string> &classes) const {
  const ASTRecordLayout &layout = context.getASTRecordLayout(&record);
  if (auto *cxx = dyn_cast<CXXRecordDecl>(&record))
    for (const CXXBaseSpecifier &specifier : cxx->bases())
      if (const CXXRecordDecl *inner =
              specifier.getType()->getAsCXXRecordDecl();
          inner && !specifier.isVirtual() &&
          isComputable(inner->getDefinition()))
        classify(*inner->getDefinition(),
                 base + context.toBits(layout.getBaseClassOffset(inner)),
                 classes);
  for (const FieldDecl *field : record.fields()) {
    uint64_t bit = base + layout.getFieldOffset(field->getFieldIndex());
    QualType type = context.getBaseElementType(field->getType());
    if (const RecordDecl *inner = type->getAsRecordDecl();
        inner && isComputable(inner->getDefinition())) {
      classify(*inner->getDefinition(), bit, classes);
      continue;
    }
    size_t index = bit / 64;
    if (index >= classes.size() || field->isZeroLengthBitField(context))
      continue;
    bool isFloat = type->isRealFloatingType() && classes[index] != "integer";
    classes[index] = isFloat ? "float" : "integer";
  }
}

std::string Embedding::passedRecord(const RecordDecl &given,
                                    QualType type) const {
  const RecordDecl *record = given.getDefinition();
  if (!isComputable(record))
    return "?";
  if (!record->canPassInRegisters())
    return "pointer to an object";
  uint64_t size = context.getTypeSize(type);
  bool is64 = context.getTargetInfo().getTriple().isArch64Bit();
  if (!is64 || size > 128 || size == 0)
    return "object of " + bytes(context.getTypeSizeInChars(type));
  std::vector<std::string> classes((size + 63) / 64, "");
  classify(*record, 0, classes);
  if (classes.size() == 1) // as the number it holds
    return (classes[0] == "float" ? "f" : "i") + std::to_string(size);
  return "object of " + bytes(context.getTypeSizeInChars(type)) + " in " +
         classes[0] + " and " + classes[1];
}

std::string Embedding::calling(const FunctionDecl &function) {
  if (isCompiledIntoClient(function) || function.isInvalidDecl())
    return "";
  auto *method = dyn_cast<CXXMethodDecl>(&function);
  auto *type = function.getType()->castAs<FunctionType>();
  std::string result = passed(function.getReturnType()) + " (";
  if (method && !method->isStatic())
    result += "this";
  for (const ParmVarDecl *parameter : function.parameters())
    result += (result.back() == '(' ? "" : ", ") + passed(parameter->getType());
  if (function.isVariadic())
    result += result.back() == '(' ? "..." : ", ...";
  result += ")";
  if (type->getCallConv() != CC_C)
    result += " " + FunctionType::getNameForCallConv(type->getCallConv()).str();
  return result;
}

//===--- what the library's own code knows --------------------------------===//

void Embedding::share(QualType type) {
  while (!type.isNull()) {
    QualType inner = type->getPointeeType();
    if (inner.isNull() && type->isArrayType())
      inner = QualType(type->getArrayElementTypeNoTypeQual(), 0);
    if (inner.isNull())
      break;
    type = inner;
  }
  const RecordDecl *record = type.isNull() ? nullptr : type->getAsRecordDecl();
  if (record)
    record = record->getDefinition();
  if (!isComputable(record) ||
      files.origin(record->getLocation()) != Origin::Dependency ||
      !shared.insert(record).second)
    return;
  for (const FieldDecl *field : record->fields())
    share(field->getType());
  if (auto *cxx = dyn_cast<CXXRecordDecl>(record))
    for (const CXXBaseSpecifier &base : cxx->bases())
      share(base.getType());
}

void Embedding::collectShared() {
  collected = true;
  auto visit = [&](auto &self, const DeclContext &scope) -> void {
    for (const Decl *decl : scope.decls()) {
      if (isa<LinkageSpecDecl>(decl)) {
        self(self, *cast<LinkageSpecDecl>(decl));
        continue;
      }
      if (isa<NamespaceDecl>(decl)) {
        self(self, *cast<NamespaceDecl>(decl));
        continue;
      }
      if (files.origin(decl->getLocation()) != Origin::Dependency)
        continue;
      if (auto *record = dyn_cast<CXXRecordDecl>(decl);
          record && record->isCompleteDefinition() &&
          !record->isDependentType())
        self(self, *record);
      auto *function = dyn_cast<FunctionDecl>(decl);
      if (!function || isCompiledIntoClient(*function) ||
          function->isPureVirtual())
        continue;
      if (auto *method = dyn_cast<CXXMethodDecl>(function))
        share(context.getRecordType(method->getParent()));
      share(function->getReturnType());
      for (const ParmVarDecl *parameter : function->parameters())
        share(parameter->getType());
    }
  };
  visit(visit, *context.getTranslationUnitDecl());
}

bool Embedding::isShared(const RecordDecl &record) {
  if (!collected)
    collectShared();
  const RecordDecl *definition = record.getDefinition();
  return definition && shared.contains(definition);
}

} // namespace breakpath
