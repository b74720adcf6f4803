/// Walks an AST for who runs what.
///
/// Not a stage of its own: the part of IndexUnit that fills CallFacts.
#pragma once

#include "matchers/CallFacts.h"

namespace clang {
class ASTContext;
} // namespace clang

namespace breakpath {

class SourceFiles;

/// Fills \p facts with the client's part of the unit, and with functions of
/// libraries that are made for the client's types, as std::make_unique<Job>.
void walkCalls(clang::ASTContext &context, SourceFiles &files,
               CallFacts &facts);

} // namespace breakpath
