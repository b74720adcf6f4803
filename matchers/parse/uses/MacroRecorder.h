/// What the preprocessor tells of a unit: macros, includes, branches left out.
#pragma once

#include "clang/Lex/PPCallbacks.h"

#include <memory>

namespace breakpath {

class SourceFiles;
struct UnitFacts;

/// Callbacks that add to \p facts while the unit is preprocessed; the lists of
/// headers are complete when they are destroyed, with the preprocessor.
std::unique_ptr<clang::PPCallbacks>
recordMacros(UnitFacts &facts, SourceFiles &files, clang::Preprocessor &pp);

} // namespace breakpath
