/// Walks an AST for who runs what.
#pragma once

#include "matchers/facts/CallFacts.h"

namespace clang {
class ASTContext;
} // namespace clang

namespace breakpath {

class SourceFiles;
struct FlagRegions;
struct ParseContext;

/// Fills \p facts with the client's part of the unit, and with functions of
/// libraries that are made for the client's types, as std::make_unique<Job>.
/// What must hold for each call is told by the flag rules of \p parse and by
/// \p regions.
void walkCalls(clang::ASTContext &context, SourceFiles &files,
               const ParseContext &parse, const FlagRegions &regions,
               CallFacts &facts);

} // namespace breakpath
