/// Expressions seen through what only says how a value travels.
#pragma once

namespace clang {
class Expr;
} // namespace clang

namespace breakpath {

/// \p expression without casts, parentheses, temporaries, & and *.
const clang::Expr *stripped(const clang::Expr *expression);

} // namespace breakpath
