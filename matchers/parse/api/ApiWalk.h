/// Declarations and macros of the dependency, from the AST to facts.
#pragma once

#include "matchers/facts/ApiModel.h"

#include <functional>
#include <map>
#include <string>

namespace clang {
class Sema;
class SourceLocation;
} // namespace clang

namespace breakpath {

class SourceFiles;

/// Adds all that the dependency declares in a parsed unit to \p result, by
/// symbol. Of several declarations of one entity the one that says most counts.
/// Places that \p isUsable refuses are left out.
void walkApi(clang::Sema &sema, SourceFiles &files,
             const std::function<bool(clang::SourceLocation)> &isUsable,
             std::map<std::string, Declaration> &result);

} // namespace breakpath
