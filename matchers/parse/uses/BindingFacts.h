/// What the compiler makes of one use, as data: arguments, values, inline code
/// and what of the dependency ends in the object file.
#pragma once

#include "matchers/facts/UnitFacts.h"
#include "matchers/parse/frontend/Conversions.h"
#include "matchers/parse/frontend/Embedding.h"
#include "matchers/parse/frontend/Fingerprint.h"
#include "matchers/parse/frontend/Naming.h"

#include "llvm/ADT/ArrayRef.h"

#include <map>
#include <string>
#include <vector>

namespace clang {
class CallExpr;
class CXXConstructExpr;
class CXXConstructorDecl;
class CXXMethodDecl;
class CXXRecordDecl;
class InitListExpr;
class ValueDecl;
} // namespace clang

namespace breakpath {

/// Fills bindings whose declaration is named already. Code that only the
/// compiler runs (\p unevaluated) leaves nothing of a callee in the object.
class BindingFacts {
public:
  BindingFacts(clang::ASTContext &context, SourceFiles &files,
               const Naming &naming)
      : context(context), files(files), naming(naming),
        embedding(context, files, naming),
        fingerprint(context, files, naming, embedding) {}

  void call(Binding &binding, const clang::CallExpr &call,
            const clang::FunctionDecl &callee, bool unevaluated);
  /// The layout counts where the object \p isTemporary: a variable and what
  /// new makes are uses of it themselves.
  void construct(Binding &binding, const clang::CXXConstructExpr &construct,
                 bool isTemporary, bool unevaluated);
  /// An aggregate is made without a constructor: its fields are what a call's
  /// arguments are.
  void aggregate(Binding &binding, const clang::InitListExpr &list,
                 const clang::RecordDecl &record);
  void base(Binding &binding, const clang::CXXRecordDecl &base);
  /// A field, constant, variable or function that is named.
  void value(Binding &binding, const clang::ValueDecl &decl, bool unevaluated);
  void layout(Binding &binding, const clang::RecordDecl &record);
  /// A number by another name.
  void alias(Binding &binding, clang::QualType type);
  /// The expression at the end of \p path has type \p type.
  void result(Binding &binding, clang::QualType type,
              llvm::ArrayRef<clang::DynTypedNode> path);

  /// The value of \p expression, see Fingerprint.
  std::string valueOf(const clang::Expr &expression) {
    return fingerprint.expression(expression);
  }
  bool isShared(const clang::RecordDecl &record) {
    return embedding.isShared(record);
  }
  /// All inline code that the bindings mention.
  std::vector<BodyFact> takeBodies();

private:
  void arguments(Binding &binding, const clang::FunctionDecl &callee,
                 llvm::ArrayRef<const clang::Expr *> given, bool firstIsThis);
  void field(Binding &binding, const clang::FieldDecl &field,
             const clang::Expr *init);
  void defaults(Binding &binding, const clang::CXXConstructorDecl &constructor,
                const std::string &prefix);
  enum class Makes { New, Copy, Assignment };
  void copies(Binding &binding, const clang::CXXRecordDecl &record, Makes makes,
              const std::string &prefix);
  void copyOf(Binding &binding, const std::string &name, clang::QualType type,
              Makes makes);
  static const clang::CXXMethodDecl *
  memberThat(Makes makes, const clang::CXXRecordDecl &record);
  void callee(Binding &binding, const clang::FunctionDecl &callee,
              bool isDirect);
  static void embed(Binding &binding, Embeds what, std::string text);

  clang::ASTContext &context;
  SourceFiles &files;
  const Naming &naming;
  Embedding embedding;
  Fingerprint fingerprint;
  std::map<std::string, BodyFact> bodies;
};

} // namespace breakpath
