/// What an expression names as a flag: a text, a constant, an object.
#pragma once

#include "matchers/parse/gates/FlagChecks.h"

#include "clang/AST/ExprCXX.h"
#include "clang/AST/TemplateBase.h"

namespace breakpath {

class FlagNames {
public:
  FlagNames(clang::ASTContext &context, const Naming &naming)
      : context(context), naming(naming) {}

  /// Of an argument: its value, as far as the source tells. A variable or
  /// field that may change names nothing, unless it is an object of a class:
  /// then it is the flag.
  // Not seen: locals that are never changed but not const, and fields that a
  // constructor sets.
  FlagName ofValue(const clang::Expr &expression) const;
  /// Of what a member is called on: also fields.
  FlagName ofObject(const clang::Expr &expression) const;
  /// Of a variable or field whose value is the answer.
  FlagName ofRead(const clang::ValueDecl &decl) const;
  FlagName of(const clang::TemplateArgument &argument) const;
  /// Its qualified name, as an Identifier.
  FlagName of(const clang::NamedDecl &decl) const;

  /// Whether \p type is a string of C, of the standard library or one like it.
  static bool isString(clang::QualType type);

private:
  FlagName value(const clang::Expr &expression, unsigned depth) const;
  FlagName declared(const clang::ValueDecl &decl, unsigned depth) const;
  FlagName variable(const clang::VarDecl &decl, unsigned depth) const;
  FlagName constantField(const clang::FieldDecl &decl, unsigned depth) const;
  FlagName construction(const clang::CXXConstructExpr &made,
                        unsigned depth) const;
  FlagName userLiteral(const clang::UserDefinedLiteral &call,
                       unsigned depth) const;
  FlagName call(const clang::CallExpr &call, unsigned depth) const;
  FlagName number(const clang::Expr &expression) const;
  FlagName enumerator(clang::QualType type, const llvm::APSInt &value) const;
  /// The first text that an object is made with.
  FlagName textOfMaking(const clang::Expr *initial, unsigned depth) const;
  FlagName textOf(const clang::APValue &value, unsigned depth = 4) const;
  FlagName ofPointee(const clang::ValueDecl &decl) const;

  clang::ASTContext &context;
  const Naming &naming;
};

} // namespace breakpath
