/// Which part of a check names the flag.
#pragma once

#include "matchers/parse/gates/FlagMacros.h"
#include "matchers/parse/gates/FlagNames.h"

#include "llvm/ADT/SmallVector.h"

namespace breakpath {

/// The parts of an expression that may be a check.
struct FlagSite {
  const clang::Expr &expression;
  const clang::FunctionDecl *callee = nullptr;
  const clang::Expr *object = nullptr; ///< what a member is called on
  llvm::SmallVector<const clang::Expr *, 4> arguments = {};
  const clang::ValueDecl *variable = nullptr; ///< what is read
};

/// The flag, and the argument that names it or would, if it were known.
struct FoundKey {
  FlagName name = {};
  int argument = FlagRule::none;
};

class FlagKeys {
public:
  FlagKeys(clang::ASTContext &context, const Naming &naming,
           const FlagNames &names)
      : context(context), naming(naming), names(names) {}

  /// The flag that \p site checks by \p rule, which fits it; \p macro is what
  /// fits where the rule is about macros.
  FoundKey of(const FlagRule &rule, const FlagSite &site,
              const std::optional<MacroUse> &macro) const;
  /// What \p site gives back where nobody knows; null where that is not said.
  static const clang::Expr *defaultOf(const FlagRule &rule,
                                      const FlagSite &site, int key);

private:
  FoundKey find(const FlagRule &rule, const FlagSite &site,
                const std::optional<MacroUse> &macro) const;
  FoundKey firstKey(const FlagRule &rule, const FlagSite &site) const;
  FlagName joined(const FlagRule &rule, const FlagSite &site) const;
  FlagName ofTemplate(const FlagRule &rule, const FlagSite &site) const;
  FlagName ofMacro(const FlagRule &rule,
                   const std::optional<MacroUse> &macro) const;
  FlagName ofCallee(const FlagRule &rule, const FlagSite &site) const;

  clang::ASTContext &context;
  const Naming &naming;
  const FlagNames &names;
};

} // namespace breakpath
