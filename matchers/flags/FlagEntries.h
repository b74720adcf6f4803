/// Where the program is entered, for walks that must not miss a way in.
#pragma once

#include "matchers/flags/FlagWorld.h"

namespace breakpath {

struct FlagEntries {
  /// Started by nobody the program shows: main, what a framework calls.
  std::vector<unsigned> direct;
  /// Nothing reaches it, and yet it is there: whoever calls it is not seen.
  std::vector<unsigned> uncalled;
  /// Constants and the like, which start nothing but hold something.
  std::vector<unsigned> held;
  /// Jobs and timers, however they were started.
  std::vector<unsigned> deferred;
  /// Only tests get there.
  std::vector<bool> isTestOnly; ///< by code

  /// Enters all of it in \p world and walks on.
  void enter(FlagWorld &world, bool withDeferred) const;
};

FlagEntries findEntries(const GateIndex &index);

} // namespace breakpath
