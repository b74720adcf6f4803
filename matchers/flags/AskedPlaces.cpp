#include "matchers/flags/AskedPlaces.h"

#include "matchers/program/GraphWalk.h"

#include <algorithm>

namespace breakpath {

AskedPlaces::AskedPlaces(const Program &program,
                         std::span<const Location> places) {
  const std::vector<GatedPlace> &gated = program.gatedPlaces; // sorted
  CodeIndex codes(program);
  for (const Location &place : places) {
    std::vector<Spot> &list = spots.emplace_back();
    for (unsigned code : codes.at(place)) {
      size_t known = list.size();
      for (auto item = std::lower_bound(gated.begin(), gated.end(),
                                        GatedPlace{place, code, 0});
           item != gated.end() && item->location == place && item->code == code;
           ++item)
        list.push_back({code, item->gate});
      if (list.size() == known)
        list.push_back({code, 0});
    }
  }
}

std::vector<bool> AskedPlaces::reachedIn(FlagWorld &world) const {
  std::vector<bool> result;
  for (const std::vector<Spot> &list : spots)
    result.push_back(
        std::any_of(list.begin(), list.end(), [&](const Spot &spot) {
          return world.passes(spot.code, spot.gate);
        }));
  return result;
}

} // namespace breakpath
