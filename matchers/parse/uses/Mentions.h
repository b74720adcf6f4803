/// Names in code that a parse does not bind, found by their letters.
#pragma once

#include "matchers/facts/UnitFacts.h"

namespace clang {
class ASTContext;
class Preprocessor;
} // namespace clang

namespace breakpath {

class SourceFiles;

/// Appends the identifiers of \p text, C or C++ that starts at \p start;
/// comments and strings are not code.
void mentionNames(const std::string &text, const Location &start, Unbound why,
                  std::vector<Mention> &mentions);

/// Drops from \p mentions the names that the dependency does not declare; texts
/// that are looked up at run time stay.
void dropForeignNames(std::vector<Mention> &mentions,
                      clang::ASTContext &context, SourceFiles &files,
                      clang::Preprocessor &pp);

} // namespace breakpath
