/// Macros that stand for one expression, as GATEKEEPER(discount) does.
#pragma once

#include "clang/Basic/SourceLocation.h"
#include "llvm/ADT/SmallVector.h"

#include <optional>
#include <string>
#include <vector>

namespace clang {
class ASTContext;
class Expr;
} // namespace clang

namespace breakpath {

/// One expansion of a macro.
struct MacroUse {
  std::string name;
  clang::CharSourceRange call; ///< "GATEKEEPER(discount)"
};

/// The macros whose whole expansion \p expression is, parentheses aside,
/// innermost first. What a macro was given is not what it stands for.
llvm::SmallVector<MacroUse, 2> macrosOf(const clang::Expr &expression,
                                        const clang::ASTContext &context);

/// The arguments of \p use as written; nothing where the text is not the whole
/// truth, since another macro with parameters wrote it. Empty for a macro
/// without parentheses.
std::optional<std::vector<std::string>>
argumentsOf(const MacroUse &use, const clang::ASTContext &context);

} // namespace breakpath
