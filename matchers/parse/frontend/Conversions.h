/// What the compiler does to a value on its way: implicit conversions, and
/// what becomes of a result.
#pragma once

#include "matchers/facts/UnitFacts.h"

#include "clang/AST/ASTTypeTraits.h"
#include "clang/AST/Type.h"
#include "llvm/ADT/ArrayRef.h"

namespace clang {
class ASTContext;
class CXXRecordDecl;
class Expr;
} // namespace clang

namespace breakpath {

class Naming;

/// The implicit conversion of \p argument that can change its value, as
/// "int -> short"; empty for none. A constant that fits is the same value in
/// any type.
std::string conversionOf(const clang::Expr &argument,
                         clang::ASTContext &context, const Naming &naming);

/// Whether std::vector moves elements of \p record when it grows; it copies
/// them where moving may throw and copying is possible (std::move_if_noexcept).
bool movesOnGrowth(const clang::CXXRecordDecl &record);

struct Consumption {
  Consumed how = Consumed::Other;
  clang::QualType target;
  /// Bound to a reference: an alias and a copy are two things.
  bool toReference = false;
};

/// What becomes of the last of \p path, the nodes from the outermost inwards.
Consumption consumption(llvm::ArrayRef<clang::DynTypedNode> path,
                        clang::ASTContext &context);

} // namespace breakpath
