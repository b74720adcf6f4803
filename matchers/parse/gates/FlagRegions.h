/// Code that the preprocessor keeps or drops by a flag.
///
///     #if ENABLE_DISCOUNTS && !defined(LITE)
///     total -= discount(order);   // gate: Flag ENABLE_DISCOUNTS is true
///     #endif
#pragma once

#include "matchers/facts/FlagRule.h"
#include "matchers/facts/GateFacts.h"

#include "clang/Basic/SourceLocation.h"

#include <memory>
#include <span>

namespace clang {
class PPCallbacks;
class Preprocessor;
class SourceManager;
} // namespace clang

namespace breakpath {

class SourceFiles;

/// A flag that the preprocessor was asked for.
struct RegionCheck {
  FlagFact flag;
  clang::SourceLocation location; ///< of the directive
  std::string rule;               ///< FlagRule::id
  bool isOn = true;               ///< what the build answers
};

/// Lines of one file that are built because of flags.
struct FlagRegion {
  clang::FileID file;
  unsigned begin = 0, end = 0; ///< lines, the directives themselves
  std::vector<std::pair<FlagFact, bool>> flags; ///< that are on, or off
};

struct FlagRegions {
  std::vector<FlagRegion> built; ///< inner ones first
  std::vector<RegionCheck> checks;
  std::vector<std::pair<FlagFact, FlagRegion>> unbuilt;
  /// The flags that must be on or off for the code at \p at to be built.
  std::vector<std::pair<FlagFact, bool>>
  at(clang::SourceLocation at, const clang::SourceManager &sources) const;
};

/// Callbacks that fill \p regions by \p rules while the unit is preprocessed.
std::unique_ptr<clang::PPCallbacks>
recordRegions(FlagRegions &regions, std::span<const FlagRule> rules,
              SourceFiles &files, clang::Preprocessor &pp);

} // namespace breakpath
