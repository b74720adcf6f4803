/// Finds checks of feature flags in an AST: which expression is one, of which
/// flag, and what its value says.
#pragma once

#include "matchers/facts/FlagRule.h"
#include "matchers/parse/frontend/Naming.h"

#include "clang/AST/Expr.h"
#include "llvm/ADT/DenseMap.h"

#include <memory>
#include <optional>
#include <span>
#include <string>

namespace breakpath {

/// What a flag is called in one place.
struct FlagName {
  enum Kind {
    Unknown,    ///< computed
    Text,       ///< a string, or a constant that is one
    Identifier, ///< an enumerator, an object, a type, a macro: qualified
    Parameter,  ///< what the caller gives for `parameter`
  };
  Kind kind = Unknown;
  std::string text;
  /// Of a Text: the qualified name of the variable that was made with it. A
  /// unit that sees only its declaration knows the flag as this Identifier.
  std::string object = {};
  const clang::ParmVarDecl *parameter = nullptr;
};

/// An expression whose value tells about a flag.
struct FlagCheck {
  const FlagRule *rule = nullptr;
  FlagName flag;
  /// How its value is to be read: FlagRule::value, with ByType decided.
  FlagValue value = FlagValue::Truth;
  const clang::Expr *defaultArgument = nullptr; ///< null where there is none
};

class FlagChecks {
public:
  FlagChecks(clang::ASTContext &context, Naming &naming,
             std::span<const FlagRule> rules);
  ~FlagChecks();

  /// The check that \p expression, a call, a construction, a conversion or a
  /// read, is itself; casts and parentheses around it are the caller's.
  std::optional<FlagCheck> at(const clang::Expr &expression);
  /// What \p expression, an argument, names as a flag: follows constants,
  /// temporaries, conversions to strings, and one level of initialiser.
  FlagName nameOf(const clang::Expr &expression);
  /// Whether \p member of what a Detail check gave back is the value.
  static bool isValueOf(const FlagCheck &check, const clang::NamedDecl &member);

private:
  struct Implementation;
  std::unique_ptr<Implementation> implementation;
};

} // namespace breakpath
