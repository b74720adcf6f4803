#include "matchers/parse/frontend/DiagnosticArguments.h"

#include "matchers/parse/frontend/DiagnosticKinds.h"
#include "matchers/parse/frontend/Naming.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/Basic/TokenKinds.h"
#include "clang/Sema/SemaDiagnostic.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

#include <algorithm>
#include <optional>

using namespace clang;
using llvm::StringRef;

namespace breakpath {

namespace {

using Engine = DiagnosticsEngine;

std::string textOf(const clang::Diagnostic &info, unsigned i) {
  switch (info.getArgKind(i)) {
  case Engine::ak_std_string:
    return info.getArgStdStr(i);
  case Engine::ak_c_string:
    return info.getArgCStr(i);
  case Engine::ak_identifierinfo:
    return info.getArgIdentifier(i)->getName().str();
  case Engine::ak_tokenkind: {
    auto kind = tok::TokenKind(info.getRawArg(i));
    const char *text = tok::getPunctuatorSpelling(kind);
    text = text ? text : tok::getKeywordSpelling(kind);
    return text ? text : tok::getTokenName(kind);
  }
  default:
    return "";
  }
}

/// Numbers pick words of a message, or count; what a message does not show may
/// be empty or null.
bool saysNothing(const clang::Diagnostic &info, unsigned i) {
  switch (info.getArgKind(i)) {
  case Engine::ak_sint:
  case Engine::ak_uint:
    return true;
  case Engine::ak_std_string:
    return info.getArgStdStr(i).empty();
  case Engine::ak_tokenkind:
    return false;
  default:
    return info.getRawArg(i) == 0;
  }
}

/// The declaration that \p type is written with, behind pointers, references
/// and arrays; null for built-in types.
const NamedDecl *declarationOf(QualType type) {
  while (!type.isNull()) {
    if (auto *alias = type->getAs<TypedefType>())
      return alias->getDecl();
    if (auto *special = type->getAs<TemplateSpecializationType>())
      return special->getTemplateName().getAsTemplateDecl();
    if (const TagDecl *tag = type->getAsTagDecl())
      return tag;
    const clang::ArrayType *array = type->getAsArrayTypeUnsafe();
    type = array ? array->getElementType() : type->getPointeeType();
  }
  return nullptr;
}

MessageArgument argumentOf(ArgumentKind kind, std::string text) {
  MessageArgument result;
  result.kind = kind;
  result.text = std::move(text);
  return result;
}

void tell(const NamedDecl *decl, const Naming &naming,
          MessageArgument &argument) {
  if (!decl)
    return;
  argument.qualified = naming.qualified(*decl);
  argument.symbol = naming.symbol(*decl);
}

bool isSpecialization(const NamedDecl &decl) {
  if (auto *function = dyn_cast<FunctionDecl>(&decl))
    return function->isFunctionTemplateSpecialization();
  return isa<ClassTemplateSpecializationDecl, VarTemplateSpecializationDecl>(
      decl);
}

MessageArgument describe(const NamedDecl &decl, const Naming &naming) {
  std::string name;
  llvm::raw_string_ostream out(name);
  decl.getNameForDiagnostic(out, decl.getASTContext().getPrintingPolicy(),
                            /*Qualified=*/false);
  MessageArgument result = argumentOf(ArgumentKind::Declaration, out.str());
  tell(&decl, naming, result);
  result.isSpecialization = isSpecialization(decl);
  return result;
}

MessageArgument describe(QualType type, const Naming &naming) {
  MessageArgument result = argumentOf(ArgumentKind::Type, naming.type(type));
  tell(declarationOf(type), naming, result);
  result.type = naming.typeFact(type);
  result.isSpecialization =
      isa_and_nonnull<ClassTemplateSpecializationDecl>(type->getAsTagDecl()) ||
      type->getAs<TemplateSpecializationType>();
  return result;
}

/// "... in namespace 'lib'"; nothing for the global one.
std::optional<MessageArgument> describe(const DeclContext &scope,
                                        const Naming &naming) {
  if (auto *type = dyn_cast<TypeDecl>(&scope))
    return describe(type->getASTContext().getTypeDeclType(type), naming);
  auto *decl = dyn_cast<NamedDecl>(&scope);
  if (!decl)
    return std::nullopt;
  MessageArgument result = describe(*decl, naming);
  result.text = result.qualified;
  return result;
}

std::optional<MessageArgument> describe(const NestedNameSpecifier &qualifier,
                                        const Naming &naming) {
  if (const Type *type = qualifier.getAsType())
    return describe(QualType(type, 0), naming);
  if (const NamespaceDecl *space = qualifier.getAsNamespace())
    return describe(static_cast<const DeclContext &>(*space), naming);
  return std::nullopt;
}

bool isWord(StringRef text) {
  return !text.empty() && !llvm::isDigit(text[0]) &&
         llvm::all_of(text,
                      [](char c) { return llvm::isAlnum(c) || c == '_'; });
}

} // namespace

DiagnosticArguments::DiagnosticArguments(const clang::Diagnostic &info)
    : assertsFirst(info.getID() == diag::err_static_assert_requirement_failed) {
  auto add = [&](unsigned i) {
    Engine::ArgumentKind kind = info.getArgKind(i);
    bool isString = kind == Engine::ak_std_string;
    if (!saysNothing(info, i))
      arguments.push_back(
          {kind, isString ? 0 : info.getRawArg(i), textOf(info, i)});
  };
  unsigned subject = subjectOf(info.getID());
  if (subject < info.getNumArgs())
    add(subject);
  for (unsigned i = 0; i < info.getNumArgs(); ++i)
    if (i != subject)
      add(i);
}

std::vector<MessageArgument>
DiagnosticArguments::describe(const Naming &naming) const {
  std::vector<MessageArgument> result;
  auto add = [&](std::optional<MessageArgument> argument) {
    if (argument)
      result.push_back(std::move(*argument));
  };
  for (const Raw &raw : arguments) {
    auto *pointer = reinterpret_cast<void *>(raw.value);
    switch (raw.kind) {
    case Engine::ak_std_string:
    case Engine::ak_c_string:
    case Engine::ak_tokenkind:
      add(argumentOf(assertsFirst && result.empty() ? ArgumentKind::Expression
                                                    : ArgumentKind::Text,
                     raw.text));
      break;
    case Engine::ak_identifierinfo:
      add(argumentOf(ArgumentKind::Name, raw.text));
      break;
    case Engine::ak_declarationname:
      add(argumentOf(
          ArgumentKind::Name,
          DeclarationName::getFromOpaqueInteger(raw.value).getAsString()));
      break;
    case Engine::ak_nameddecl:
      add(breakpath::describe(*static_cast<NamedDecl *>(pointer), naming));
      break;
    case Engine::ak_qualtype:
      add(breakpath::describe(QualType::getFromOpaquePtr(pointer), naming));
      break;
    case Engine::ak_declcontext:
      add(breakpath::describe(*static_cast<DeclContext *>(pointer), naming));
      break;
    case Engine::ak_nestednamespec:
      add(breakpath::describe(*static_cast<NestedNameSpecifier *>(pointer),
                              naming));
      break;
    default: // attributes, qualifiers, address spaces
      break;
    }
  }
  return result;
}

static void addNames(StringRef text, std::vector<std::string> &names) {
  while (!text.empty()) {
    StringRef word =
        text.take_while([](char c) { return llvm::isAlnum(c) || c == '_'; });
    if (isWord(word) && !llvm::is_contained(names, word))
      names.push_back(word.str());
    text = text.drop_front(std::max<size_t>(word.size(), 1));
  }
}

std::vector<std::string>
namesIn(const std::vector<MessageArgument> &arguments) {
  std::vector<std::string> names;
  for (const MessageArgument &argument : arguments) {
    if (argument.kind != ArgumentKind::Text || isWord(argument.text))
      addNames(argument.text, names);
    addNames(argument.type.canonical, names);
  }
  return names;
}

} // namespace breakpath
