// Vertices are functions and the places that hold them, edges are calls. The
// order matters: what is handed over is found through places, and only then
// known to be a root or a call.

#include "matchers/Stages.h"
#include "matchers/program/FindRoots.h"
#include "matchers/program/Linker.h"

namespace breakpath {

Program linkProgram(std::span<const CallFacts *const> units,
                    const std::vector<RootRule> &rules) {
  Linker linker(units);
  linker.addCalls();
  linker.openPlaces();
  linker.finish();
  findRoots(linker, rules);
  linker.forgetIdleLibraries();
  linker.finish();
  return std::move(linker.program);
}

} // namespace breakpath
