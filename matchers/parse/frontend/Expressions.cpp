#include "matchers/parse/frontend/Expressions.h"

#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace breakpath {

const Expr *stripped(const Expr *expression) {
  while (true) {
    const Expr *next = expression->IgnoreParenImpCasts();
    if (auto *cast = dyn_cast<ExplicitCastExpr>(next))
      next = cast->getSubExpr();
    else if (auto *temporary = dyn_cast<MaterializeTemporaryExpr>(next))
      next = temporary->getSubExpr();
    else if (auto *bound = dyn_cast<CXXBindTemporaryExpr>(next))
      next = bound->getSubExpr();
    else if (auto *full = dyn_cast<FullExpr>(next))
      next = full->getSubExpr();
    else if (auto *chosen = dyn_cast<SubstNonTypeTemplateParmExpr>(next))
      next = chosen->getReplacement();
    else if (auto *initial = dyn_cast<CXXDefaultInitExpr>(next))
      next = initial->getExpr();
    else if (auto *standard = dyn_cast<CXXDefaultArgExpr>(next))
      next = standard->getExpr();
    else if (auto *unary = dyn_cast<UnaryOperator>(next);
             unary &&
             (unary->getOpcode() == UO_AddrOf ||
              unary->getOpcode() == UO_Deref || unary->getOpcode() == UO_Plus))
      next = unary->getSubExpr();
    if (next == expression)
      return expression;
    expression = next;
  }
}

} // namespace breakpath
