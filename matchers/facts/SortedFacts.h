/// Looks up facts by place. Uses and references of a unit are sorted by it.
#pragma once

#include "matchers/facts/Location.h"

#include <algorithm>
#include <span>
#include <vector>

namespace breakpath {

/// Sorts \p items and drops what is there twice.
template <typename T> void sortUnique(std::vector<T> &items) {
  std::sort(items.begin(), items.end());
  items.erase(std::unique(items.begin(), items.end()), items.end());
}

/// Orders facts that have a `location` against places.
struct ByLocation {
  template <typename T>
  bool operator()(const T &item, const Location &location) const {
    return item.location < location;
  }
  template <typename T>
  bool operator()(const Location &location, const T &item) const {
    return location < item.location;
  }
};

/// The items of \p sorted at \p location.
template <typename T>
std::span<const T> at(const std::vector<T> &sorted, const Location &location) {
  auto [from, to] =
      std::equal_range(sorted.begin(), sorted.end(), location, ByLocation());
  return {from, to};
}

} // namespace breakpath
