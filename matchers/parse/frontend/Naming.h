/// How declarations, types and values of the AST are written in facts.
#pragma once

#include "matchers/facts/ApiModel.h"

#include "clang/AST/PrettyPrinter.h"
#include "llvm/ADT/SmallVector.h"

#include <optional>
#include <string>
#include <vector>

namespace clang {
class ASTContext;
class Expr;
class MacroInfo;
class NamedDecl;
class ParmVarDecl;
class Preprocessor;
class QualType;
} // namespace clang

namespace breakpath {

class SourceFiles;

/// Names things of one AST. Versions and inline namespaces do not show: what
/// is the same entity in both versions has the same symbol.
class Naming {
public:
  /// Looks up the inline namespaces of the dependency; the AST is complete.
  Naming(clang::ASTContext &context, SourceFiles &files);

  /// USR of the declaration behind \p decl: for an instantiation its template,
  /// without inline namespaces and without file names.
  std::string symbol(const clang::NamedDecl &decl) const;
  /// Qualified, without inline namespaces.
  std::string qualified(const clang::NamedDecl &decl) const;
  /// The declaration on one line, without bodies.
  std::string signature(const clang::NamedDecl &decl) const;
  std::string type(clang::QualType type) const;      ///< as written
  std::string canonical(clang::QualType type) const; ///< aliases resolved
  TypeFact typeFact(clang::QualType type, unsigned depth = 4) const;
  /// The value of a number, enumerator, null pointer or string literal, where
  /// the compiler can compute it.
  std::optional<std::string> constant(const clang::Expr &expression) const;
  /// The value as the compiler computes it, else the expression as text.
  std::string value(const clang::Expr &expression) const;
  std::string text(const clang::Expr &expression) const;
  /// The default of \p parameter; null when it has none or it is broken.
  static const clang::Expr *defaultOf(const clang::ParmVarDecl &parameter);

private:
  clang::ASTContext &context;
  clang::PrintingPolicy policy;
  /// "@N@fmt@N@v9" and what it stands for, "@N@fmt".
  std::vector<std::pair<std::string, std::string>> inlineNamespaces;
};

/// The declaration written in a header that \p decl comes from: the template
/// of an instantiation, the member of the template of an instantiated member.
const clang::NamedDecl &patternOf(const clang::NamedDecl &decl);

/// "MAX(a, b) ((a) > (b) ? (a) : (b))", on one line, comments left out.
std::string macroText(const std::string &name, const clang::MacroInfo &macro,
                      clang::Preprocessor &pp);

} // namespace breakpath
