/// What code means, as a hash that survives reformatting and renaming.
///
///     int twice(int v) { return v * 2; } // a comment
///     int twice(int x)
///     { return x * (1 + 1); }            // the same fingerprint
///
/// Two functions with equal fingerprints do the same. Different ones are other
/// code; whether they behave differently is not decided here.
#pragma once

#include "matchers/facts/UnitFacts.h"

#include "llvm/ADT/DenseMap.h"

#include <string>
#include <vector>

namespace clang {
class ASTContext;
class Expr;
class FunctionDecl;
} // namespace clang

namespace breakpath {

class Embedding;
class Naming;
class SourceFiles;

/// The visible body of a function of the dependency.
struct BodyPrint {
  std::string own;  ///< of this body alone; empty: no body is visible
  std::string code; ///< of all bodies of the dependency it can reach
  /// Sizes, offsets and symbols that these were compiled with, and a hash.
  std::vector<Reliance> reliances;
  std::string layout;
  /// Symbols of those bodies, its own among them; sorted.
  std::vector<std::string> reached;
};

class Fingerprint {
public:
  Fingerprint(clang::ASTContext &context, SourceFiles &files,
              const Naming &naming, Embedding &embedding)
      : context(context), files(files), naming(naming), embedding(embedding) {}

  /// Of the definition of \p function where it is visible in the dependency.
  /// Not followed: bodies that only virtual calls or pointers reach.
  const BodyPrint &body(const clang::FunctionDecl &function);
  /// The value of \p expression where the compiler can compute it, else a hash
  /// of what it does.
  std::string expression(const clang::Expr &expression);

private:
  struct Own {
    std::string symbol, code;
    std::vector<Reliance> reliances;
    std::vector<const clang::FunctionDecl *> callees;
  };
  const Own &own(const clang::FunctionDecl &definition);
  const clang::FunctionDecl *visible(const clang::FunctionDecl &function);

  clang::ASTContext &context;
  SourceFiles &files;
  const Naming &naming;
  Embedding &embedding;
  llvm::DenseMap<const clang::FunctionDecl *, BodyPrint> known;
  llvm::DenseMap<const clang::FunctionDecl *, Own> owns;
};

} // namespace breakpath
