/// What Clang's diagnostics are about: the names, declarations and types that
/// it puts into their messages.
#pragma once

#include "matchers/facts/Diagnostic.h"

#include "clang/Basic/Diagnostic.h"

namespace breakpath {

class Naming;

/// The arguments of one diagnostic, kept until the AST is complete: only then
/// what they point at can be named.
class DiagnosticArguments {
public:
  explicit DiagnosticArguments(const clang::Diagnostic &info);

  std::vector<MessageArgument> describe(const Naming &naming) const;

private:
  struct Raw {
    clang::DiagnosticsEngine::ArgumentKind kind;
    uint64_t value;
    std::string text;
  };
  std::vector<Raw> arguments; ///< the subject first, without numbers
  bool assertsFirst; ///< it is an expression that a static assertion asks for
};

/// The identifiers that \p arguments are written with, each once, in order.
std::vector<std::string> namesIn(const std::vector<MessageArgument> &arguments);

} // namespace breakpath
