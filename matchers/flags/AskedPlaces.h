/// Places that somebody wants to know the flags of: broken uses.
#pragma once

#include "matchers/flags/FlagWorld.h"

namespace breakpath {

class AskedPlaces {
public:
  AskedPlaces(const Program &program, std::span<const Location> places);

  /// By place: whether anything gets there in \p world.
  std::vector<bool> reachedIn(FlagWorld &world) const;

private:
  struct Spot {
    unsigned code = 0, gate = 0;
  };
  /// By place; several where a template is instantiated or a macro repeats.
  std::vector<std::vector<Spot>> spots;
};

} // namespace breakpath
