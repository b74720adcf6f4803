/// Walks the client's part of an AST and records what it makes of the
/// dependency.
#pragma once

#include "matchers/facts/Command.h"
#include "matchers/facts/UnitFacts.h"

namespace clang {
class ASTContext;
class Preprocessor;
} // namespace clang

namespace breakpath {

class SourceFiles;

/// Adds uses, references, functions, conditions and mentions to \p facts, which
/// hold what the preprocessor saw.
void walkUses(clang::ASTContext &context, SourceFiles &files,
              clang::Preprocessor &pp, Version version, UnitFacts &facts);

} // namespace breakpath
