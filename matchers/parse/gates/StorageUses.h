/// Which variables and members only change where the program says so.
#pragma once

#include "clang/AST/Stmt.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace clang {
class ASTContext;
class ValueDecl;
} // namespace clang

namespace breakpath {

/// Calls \p open for each variable or member that \p body uses in a way that
/// may change it out of sight: its address is taken, it is bound to a reference
/// that can be written through, passed to be filled, captured by reference and
/// written in a lambda. Plain reads, assignments and the members of optionals,
/// smart pointers and atomics that say what they do are no such uses.
void findOpenStorage(clang::ASTContext &context, const clang::Stmt &body,
                     llvm::function_ref<void(const clang::ValueDecl &)> open);

} // namespace breakpath
