/// Declarations and macros of the dependency, from the AST to facts.
#pragma once

#include "matchers/ApiModel.h"

#include <map>
#include <string>

namespace clang {
class ASTContext;
class Preprocessor;
} // namespace clang

namespace breakpath {

class SourceFiles;

/// Adds all that the dependency declares in a parsed unit to \p result, by
/// symbol. Of several declarations of one entity the one that says most counts.
void walkApi(clang::ASTContext &context, SourceFiles &files,
             clang::Preprocessor &pp,
             std::map<std::string, Declaration> &result);

} // namespace breakpath
