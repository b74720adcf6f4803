/// The first steps onto a feature's code in a world, and who takes them.
#pragma once

#include "matchers/flags/FlagEntries.h"
#include "matchers/flags/FlagPaths.h"

#include <map>
#include <optional>

namespace breakpath {

/// A way to the feature's code.
struct Arrival {
  unsigned root = 0; ///< number in Program::roots
  unsigned distance = 0;
  unsigned start = 0; ///< code
  std::vector<unsigned> edges;
};

/// A place where the feature's code is entered.
struct FlagStep {
  unsigned callee = 0, caller = 0;
  std::vector<Arrival> roots; ///< one for each root that gets there
  /// The way from code that nobody is seen to call.
  std::optional<Arrival> uncalled;
};

/// By the place of the call and the name of what it enters.
using FlagSteps = std::map<std::pair<Location, std::string>, FlagStep>;

/// The steps in \p world from other code onto code that is \p owned, which has
/// an entry for each code. Ways that tests start are no ways.
FlagSteps findSteps(const Program &program, const FlagEntries &entries,
                    const FlagWorld &world, const std::vector<bool> &owned);

} // namespace breakpath
